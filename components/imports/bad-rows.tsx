import { Button, ButtonLink } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/control";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { BadRow, ImportCheckView } from "@/lib/usecases/view-import-check";
import { type StepAction, StepForm } from "./step-form";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "What is wrong", numeric: false },
  { label: "Put right", numeric: false },
] as const;

interface BadRowsProps {
  readonly importId: string;
  readonly view: ImportCheckView;
  readonly correctCells: StepAction;
}

/** The rows that cannot be read, each with its reason and its cells to be put right in place. */
export function BadRows({ importId, view, correctCells }: BadRowsProps) {
  const after = view.badRowsAfter;
  return (
    <Section
      title="Rows with errors"
      finding="Put the cells right here, or mend the file and send it again. The file you sent stays as it is."
    >
      <StepForm action={correctCells} importId={importId}>
        <Table caption="Rows with errors" captionHidden columns={COLUMNS}>
          {view.badRows.map((row) => (
            <tr key={row.line}>
              <Cell numeric>{row.line}</Cell>
              <Cell header>{row.label}</Cell>
              <Cell>
                <ul className="grid gap-1">
                  {row.problems.map((problem) => (
                    <li key={problem.code + problem.column}>{problem.sentence}</li>
                  ))}
                </ul>
              </Cell>
              <Cell>
                <Cells row={row} />
              </Cell>
            </tr>
          ))}
        </Table>
        <div className="flex flex-wrap gap-2">
          <Button>Check again</Button>
          {after === undefined ? null : (
            <ButtonLink href={`/import/${importId}?after=${after}`}>Next rows</ButtonLink>
          )}
        </div>
      </StepForm>
    </Section>
  );
}

/** One field for each cell of the row that has a problem of its own. */
function Cells({ row }: { readonly row: BadRow }) {
  const cells = new Map(
    row.problems.flatMap((problem) =>
      problem.index === undefined ? [] : [[problem.index, problem] as const],
    ),
  );
  if (cells.size === 0) return <span className="text-muted">in the file</span>;
  return (
    <div className="grid min-w-40 gap-1.5">
      {[...cells].map(([index, problem]) => (
        <label key={index} className="grid gap-0.5">
          <span className="text-caption text-muted">{problem.column}</span>
          <input
            name={`cell.${row.line}.${index}`}
            defaultValue={problem.value}
            aria-label={`${problem.column}, line ${row.line}`}
            className={CONTROL}
          />
        </label>
      ))}
    </div>
  );
}
