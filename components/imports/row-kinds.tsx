import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { RowKindsView } from "@/lib/usecases/view-row-kinds";
import { FocusPlace } from "./focus-after-action";
import { CheckPaging } from "./show-button";

const KINDS = [
  { label: "What", numeric: false },
  { label: "Rows", numeric: true },
  { label: "First lines", numeric: false },
] as const;

const MONEY = { label: "Money left out", numeric: false } as const;

const ROWS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "What", numeric: false },
] as const;

/** What is left out, wrong or odd, counted by kind; each kind opens its rows. */
export function RowKinds({ view }: { readonly view: RowKindsView }) {
  const { kinds, open, hasMoney } = view;
  return (
    <Section title="Rows to look at" finding="Choose a line of the list to see its rows.">
      <Table caption="Rows to look at" captionHidden columns={hasMoney ? [...KINDS, MONEY] : KINDS}>
        {kinds.map(({ kind, title, count, lines, money }) => (
          <tr key={kind}>
            <Cell header>
              <button
                type="submit"
                name="show"
                value={`kind=${kind}#of-kind`}
                className="min-h-6 cursor-pointer text-left text-accent underline underline-offset-2 touch:min-h-11"
              >
                {title}
              </button>
            </Cell>
            <Cell numeric>{count}</Cell>
            <Cell>{lines}</Cell>
            {hasMoney ? <Cell>{money}</Cell> : null}
          </tr>
        ))}
      </Table>
      {open ? (
        <FocusPlace id="of-kind">
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
          <CheckPaging
            {...open}
            what="rows of this kind"
            and={`kind=${open.kind}&`}
            place="kindAfter"
            list="of-kind"
          />
        </FocusPlace>
      ) : null}
    </Section>
  );
}
