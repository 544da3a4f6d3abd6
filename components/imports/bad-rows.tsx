import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CONTROL } from "@/components/ui/control";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { BadRow, BadRowsView } from "@/lib/usecases/view-bad-rows";
import { type StepAction, StepForm } from "./step-form";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "What is wrong", numeric: false },
] as const;

interface BadRowsProps {
  readonly importId: string;
  readonly view: BadRowsView;
  readonly correctCells: StepAction;
}

/** The rows that cannot be read, each with its reason and its cells to be put right in place. */
export function BadRows({ importId, view, correctCells }: BadRowsProps) {
  return (
    <Section
      title="Rows with errors"
      finding="Put the cells right here, or mend the file and send it again. The file you sent stays as it is."
    >
      <StepForm action={correctCells} importId={importId}>
        <Table caption="Rows with errors" captionHidden columns={COLUMNS}>
          {view.rows.map((row) => (
            <tr key={row.line}>
              <Cell numeric>{row.line}</Cell>
              <Cell header>{row.label}</Cell>
              <Cell prose>
                <div className="grid gap-2 md:grid-cols-2 md:gap-4">
                  <ul className="grid content-start gap-1">
                    {row.problems.map((sentence, place) => (
                      <li key={sentence} id={problemId(row.line, place)}>
                        {sentence}
                      </li>
                    ))}
                  </ul>
                  <Cells row={row} />
                </div>
              </Cell>
            </tr>
          ))}
        </Table>
        <div className="flex flex-wrap gap-2">
          <Button>Check again</Button>
          {view.after === undefined ? null : (
            <Button name="next" value={String(view.after)}>
              Next rows
            </Button>
          )}
          {view.isLater ? <ButtonLink href={`/import/${importId}`}>First rows</ButtonLink> : null}
        </div>
      </StepForm>
    </Section>
  );
}

const problemId = (line: number, place: number) => `line-${line}-problem-${place}`;

/** One field for each cell of the row that has a problem of its own. */
function Cells({ row: { line, cells } }: { readonly row: BadRow }) {
  if (cells.length === 0) return <span className="text-muted">Put this right in the file.</span>;
  return (
    <div className="grid content-start gap-1.5">
      {cells.map(({ index, column, value, problems, everywhere }) => (
        <div key={index} className="grid gap-0.5">
          <label className="grid gap-0.5">
            <span className="text-caption text-muted">{column}</span>
            <input
              name={`cell.${line}.${index}`}
              defaultValue={value}
              aria-label={`${column}, line ${line}`}
              aria-invalid="true"
              aria-describedby={problems.map((place) => problemId(line, place)).join(" ")}
              className={`${CONTROL} w-full min-w-0`}
            />
          </label>
          {everywhere === undefined ? null : (
            <Checkbox name={`everywhere.${line}.${index}`} value="on">
              in all {everywhere} rows with “{value}”
            </Checkbox>
          )}
        </div>
      ))}
    </div>
  );
}
