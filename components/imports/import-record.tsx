import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { ImportRecordView } from "@/lib/usecases/import-record-view";

const FACTS = [
  { label: "What", numeric: false },
  { label: "Value", numeric: false },
] as const;
const MAPPING = [
  { label: "Column of the file", numeric: false },
  { label: "Field", numeric: false },
  { label: "Read as", numeric: false },
] as const;

/** What is kept of an import: who sent it, when, and how its columns were read. */
export function ImportRecordTables({ record }: { readonly record: ImportRecordView }) {
  return (
    <>
      <Section title="This import">
        <Table caption="This import" captionHidden columns={FACTS}>
          {record.facts.map(({ label, value }) => (
            <tr key={label}>
              <Cell header>{label}</Cell>
              <Cell>{value}</Cell>
            </tr>
          ))}
        </Table>
      </Section>
      {record.mapping.length > 0 ? (
        <Section title="Columns" finding="Columns not listed here were left out.">
          <Table caption="Columns" captionHidden columns={MAPPING}>
            {record.mapping.map(({ index, column, field, read }) => (
              <tr key={index}>
                <Cell header>{column}</Cell>
                <Cell>{field}</Cell>
                <Cell>{read}</Cell>
              </tr>
            ))}
          </Table>
        </Section>
      ) : null}
    </>
  );
}
