import { Section } from "@/components/ui/section";
import { TextTable } from "@/components/ui/text-table";
import type { HelpView as View } from "@/lib/usecases/view-help";

/** How ratings come about, what the words mean, and who may do what. */
export function HelpView({ view }: { readonly view: View }) {
  return (
    <article className="space-y-8">
      <h1 className="text-heading font-semibold">Help</h1>
      <Section title="Clients and customers">
        <div className="grid max-w-prose gap-2">
          <p>
            A client comes back assuming it will hire you: the work is tailored, there is trust, and
            the business is yours to lose. A customer decides afresh each time, as if it had never
            worked with you. Both are good business, and each needs to be served differently.
          </p>
          <p>
            Over-served is a customer treated as a client, under-served a client treated as a
            customer. Quiet accounts have stopped buying for longer than is usual for them; lapsed
            ones are shown apart.
          </p>
        </div>
      </Section>
      <Section title="How a rating comes about">
        <ul className="grid max-w-prose list-disc gap-1 pl-5">
          {view.method.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title="Roles" finding={view.reach}>
        <TextTable table={view.roles} captionHidden />
      </Section>
    </article>
  );
}
