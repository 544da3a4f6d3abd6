import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { AccountView } from "@/lib/usecases/view-account";

/** What speaks for and against a client, what would change the verdict, and what is not known. */
export function AccountReasons({ view }: { readonly view: AccountView }) {
  return (
    <Section title="Reasons">
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Part title="For a client" none="None known.">
          {view.reasonsFor.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </Part>
        <Part title="Against" none="None known.">
          {view.reasonsAgainst.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </Part>
        <Part title="What would change the verdict" none="Nothing by itself.">
          {view.flips.map((flip) => (
            <li key={flip.label}>
              {flip.label ? <span className="font-medium">{flip.label}: </span> : null}
              {flip.sentence}
            </li>
          ))}
        </Part>
        <Part
          title="What to find out next"
          none="Nothing. Every fact the rating uses is known and up to date."
        >
          {view.missing.map(({ sentence, href }) => (
            <li key={sentence}>
              {href ? (
                // Not the router's link: the browser itself brings to the row and marks it.
                <a href={href} className="underline underline-offset-2 hover:decoration-2">
                  {sentence}
                </a>
              ) : (
                sentence
              )}
            </li>
          ))}
        </Part>
      </div>
    </Section>
  );
}

interface PartProps {
  readonly title: string;
  /** Said where the list is empty. */
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Part({ title, none, children }: PartProps) {
  return (
    <div className="grid content-start gap-1">
      <h3 className="font-medium">{title}</h3>
      {children.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5 text-muted">{children}</ul>
      ) : (
        <p className="text-muted">{none}</p>
      )}
    </div>
  );
}
