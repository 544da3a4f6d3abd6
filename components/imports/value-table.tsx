import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { ImportValuesView } from "@/lib/usecases/view-import-values";
import { type StepAction, StepForm } from "./step-form";

const COLUMNS = [
  { label: "Column", numeric: false },
  { label: "Value", numeric: false },
  { label: "Rows", numeric: true },
  { label: "Is read as", numeric: false },
] as const;

interface ValueTableProps {
  readonly importId: string;
  readonly view: ImportValuesView;
  readonly mapValues: StepAction;
}

/** The values of the file that nobody here knows, each once, and what it is read as. */
export function ValueTable({ importId, view, mapValues }: ValueTableProps) {
  return (
    <Section
      title="Values that are not known here"
      finding="Each value is listed once. What you choose holds for all of its rows."
    >
      {view.newOwners ? (
        <Notice tone="info">
          <p className="wrap-anywhere">{view.newOwners}</p>
        </Notice>
      ) : null}
      {view.values.length > 0 ? (
        <StepForm action={mapValues} importId={importId}>
          <Table caption="Values that are not known here" captionHidden columns={COLUMNS}>
            {view.values.map(({ index, column, value, rows, answer, options }, at) => (
              <tr key={`${index} ${value}`}>
                <Cell>
                  <span className="block min-w-24 wrap-anywhere">{column}</span>
                </Cell>
                <Cell header>{value}</Cell>
                <Cell numeric>{rows}</Cell>
                <Cell>
                  <input type="hidden" name={`column.${at}`} value={index} />
                  <input type="hidden" name={`from.${at}`} value={value} />
                  <Choice
                    name={`to.${at}`}
                    aria-label={`${value} in ${column} is read as`}
                    key={answer}
                    defaultValue={answer}
                    options={options}
                    className="w-full min-w-44"
                  />
                </Cell>
              </tr>
            ))}
          </Table>
          <div>
            <Button>Read them so and check again</Button>
          </div>
        </StepForm>
      ) : null}
      {view.more ? <p className="max-w-prose wrap-anywhere text-muted">{view.more}</p> : null}
    </Section>
  );
}
