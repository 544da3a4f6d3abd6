import { Fragment } from "react";
import { Section } from "@/components/ui/section";
import { TextTable } from "@/components/ui/text-table";
import type { HelpView as View } from "@/lib/usecases/view-help";

/** How accounts are rated, what the words mean, which keys work, and who may do what. */
export function HelpView({ view }: { readonly view: View }) {
  return (
    <article className="space-y-8">
      <h1 className="text-heading font-semibold">Help</h1>
      <Section title="Clients and customers">
        <div className="grid max-w-prose gap-2">
          <p>
            A client comes back assuming it will hire you: the work is tailored, there is trust, and
            the business is yours to lose. A customer decides afresh each time, as if it had never
            worked with you. Both are good business, but they need different service.
          </p>
          <p>
            Clientele rates each account from what it buys and how it works with you, tells you why,
            and shows which accounts are served as the other kind.
          </p>
        </div>
      </Section>
      <Section title="How accounts are rated">
        <ul className="grid max-w-prose list-disc gap-1 pl-5">
          {view.method.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title="Glossary">
        <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
          {view.terms.map(({ word, meaning }) => (
            <Fragment key={word}>
              <dt className="font-medium">{word}</dt>
              <dd className="text-muted max-sm:pb-1">{meaning}</dd>
            </Fragment>
          ))}
        </dl>
      </Section>
      <Section
        title="Keyboard shortcuts"
        finding="Single keys work outside of text fields. You can switch them off where they are used."
      >
        <TextTable table={view.shortcuts} captionHidden />
      </Section>
      <Section title="Roles" finding={view.reach}>
        <TextTable table={view.roles} captionHidden />
      </Section>
    </article>
  );
}
