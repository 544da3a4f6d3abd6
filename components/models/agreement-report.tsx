import { FigureRow } from "@/components/ui/figure-row";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { TextTable } from "@/components/ui/text-table";
import type { CalibrationView } from "@/lib/usecases/view-calibration";

type Agreement = NonNullable<CalibrationView["agreement"]>;

const COLUMNS = [
  { label: "Account", numeric: false },
  { label: "Disagreement", numeric: false },
  { label: "Score", numeric: true },
  { label: "Revenue", numeric: true },
  { label: "Verdict", numeric: false },
] as const;

/** How far label and model agree, and where they do not. */
export function AgreementReport({ agreement }: { readonly agreement: Agreement }) {
  const { disagreements } = agreement;
  return (
    <>
      <Section title="How well the model agrees with your labels" finding={agreement.finding}>
        <FigureRow figures={agreement.figures} />
        <div className="grid gap-x-10 gap-y-6 pt-3 lg:grid-cols-2">
          <TextTable table={agreement.confusion} />
          <TextTable table={agreement.segments} />
        </div>
      </Section>
      <Section title="Disagreements" finding={disagreements.finding}>
        {disagreements.rows.length > 0 ? (
          <Table caption="Disagreements" captionHidden columns={COLUMNS}>
            {disagreements.rows.map((row) => (
              <tr key={row.href}>
                <Cell header>
                  <TextLink href={row.href}>{row.name}</TextLink>
                </Cell>
                <Cell>{row.what}</Cell>
                <Cell numeric>{row.score}</Cell>
                <Cell numeric>{row.revenue}</Cell>
                <Cell>
                  <span className="block min-w-56">{row.verdict}</span>
                </Cell>
              </tr>
            ))}
          </Table>
        ) : null}
      </Section>
    </>
  );
}
