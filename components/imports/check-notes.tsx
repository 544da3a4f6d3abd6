import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ImportCheckView } from "@/lib/usecases/view-import-check";
import { ShowButton } from "./show-button";

interface CheckNotesProps {
  readonly view: ImportCheckView;
}

/** The accounts that stand in several rows of the file, with all their lines. */
export function DuplicateRows({ view }: CheckNotesProps) {
  return (
    <Section title="Accounts in more than one row" finding={view.duplicatesFinding}>
      <ul className="grid max-w-prose list-disc gap-1 pl-5 wrap-anywhere">
        {view.duplicates.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {view.duplicateKinds.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {view.duplicateKinds.map(({ kind, title }) => (
            <ShowButton key={kind} to={`kind=${kind}#of-kind`}>
              See all rows: {title}
            </ShowButton>
          ))}
        </div>
      ) : null}
    </Section>
  );
}

/** Asks for the rates of currencies that have none. */
export function MissingRates({ rates }: { readonly rates: ImportCheckView["missingRates"] }) {
  if (!rates) return null;
  return (
    <Notice tone="warning">
      {rates.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {rates.href ? (
          <>
            <TextLink href={rates.href}>Add a currency rate</TextLink> that starts on that day or
            earlier.
          </>
        ) : (
          "Ask an owner of the workspace to add a currency rate."
        )}{" "}
        Until then, the revenue of these accounts stays unknown.
      </p>
    </Notice>
  );
}

/** The accounts that changed since a check, each with a link. */
export function MovedAccounts({ moved }: { readonly moved: ImportCheckView["moved"] }) {
  if (moved.length === 0) return null;
  return (
    <ul className="list-disc pl-5 wrap-anywhere">
      {moved.map(({ href, name }) => (
        <li key={href}>
          <TextLink href={href}>{name}</TextLink>
        </li>
      ))}
    </ul>
  );
}

/** What is odd about rows that are read all the same. */
export function Warnings({ view }: CheckNotesProps) {
  return (
    <Section title="Warnings" finding={view.warningsFinding}>
      <ul className="grid max-w-prose list-disc gap-1 pl-5">
        {view.warnings.map((warning) => (
          <li key={`${warning.line} ${warning.sentence}`}>
            Line {warning.line}: {warning.sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
