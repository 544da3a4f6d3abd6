import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { RowKindsView } from "@/lib/usecases/view-row-kinds";

const KINDS = [
  { label: "Kind", numeric: false },
  { label: "Rows", numeric: true },
  { label: "First lines", numeric: false },
] as const;

const MONEY = { label: "Money left out", numeric: false } as const;

const ROWS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "What", numeric: false },
] as const;

interface RowKindsProps {
  readonly importId: string;
  readonly view: RowKindsView;
}

/** What is left out, wrong or odd, counted by kind; each kind opens its rows. */
export function RowKinds({ importId, view }: RowKindsProps) {
  const { kinds, open, hasMoney } = view;
  return (
    <Section title="Rows by kind" finding="What is left out, wrong or odd in the file.">
      <Table caption="Rows by kind" captionHidden columns={hasMoney ? [...KINDS, MONEY] : KINDS}>
        {kinds.map(({ kind, title, count, lines, money }) => (
          <tr key={kind}>
            <Cell header>
              <TextLink href={`/import/${importId}?kind=${kind}#of-kind`}>{title}</TextLink>
            </Cell>
            <Cell numeric>{count}</Cell>
            <Cell>{lines}</Cell>
            {hasMoney ? <Cell>{money}</Cell> : null}
          </tr>
        ))}
      </Table>
      {open ? (
        <div id="of-kind" className="grid gap-2">
          <Table caption={open.title} columns={ROWS}>
            {open.rows.map((row) => (
              <tr key={row.line}>
                <Cell numeric>{row.line}</Cell>
                <Cell header>{row.label}</Cell>
                <Cell>
                  <span className="wrap-anywhere">{row.what}</span>
                </Cell>
              </tr>
            ))}
          </Table>
          {open.after === undefined ? null : (
            <ButtonLink
              href={`/import/${importId}?kind=${open.kind}&kindAfter=${open.after}#of-kind`}
            >
              More rows of this kind
            </ButtonLink>
          )}
        </div>
      ) : null}
    </Section>
  );
}
