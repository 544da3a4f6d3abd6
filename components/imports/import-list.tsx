import { Paging } from "@/components/ui/paging";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ImportsView } from "@/lib/usecases/view-imports";

const COLUMNS = [
  { label: "File", numeric: false },
  { label: "When", numeric: true },
  { label: "By", numeric: false },
  { label: "Status", numeric: false },
  { label: "Result", numeric: false },
] as const;

/** Templates to start from, and the imports so far. */
export function ImportList({ imports }: { readonly imports: ImportsView }) {
  return (
    <>
      <Section
        title="Templates"
        finding="Any list with account names works. The templates show every field you can import."
      >
        <ul className="grid gap-1">
          <li>
            <a className="text-accent underline" href="/templates/account-list.csv" download>
              Account list (CSV)
            </a>
          </li>
          <li>
            <a className="text-accent underline" href="/templates/order-history.csv" download>
              Order history (CSV)
            </a>
          </li>
        </ul>
      </Section>
      {imports.lines.length > 0 ? (
        <Section title="Imports so far">
          <Table caption="Imports so far" captionHidden columns={COLUMNS}>
            {imports.lines.map((line) => (
              <tr key={line.href}>
                <Cell header>
                  <TextLink href={line.href}>{line.fileName}</TextLink>
                </Cell>
                <Cell numeric>{line.when}</Cell>
                <Cell>{line.who}</Cell>
                <Cell>{line.status}</Cell>
                <Cell>{line.result}</Cell>
              </tr>
            ))}
          </Table>
          <Paging
            label="Pages of imports"
            position={imports.position}
            firstHref={imports.newestHref}
            nextHref={imports.olderHref}
          />
        </Section>
      ) : null}
    </>
  );
}
