import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { BadRow, BadRowsView } from "@/lib/usecases/view-bad-rows";
import { CheckInput, CheckMark } from "./check-fields";
import { FocusPlace } from "./focus-after-action";
import { RecheckButton } from "./recheck-button";
import { CheckPaging } from "./show-button";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "Problem and correction", numeric: false },
] as const;

/** The rows that cannot be read, each with its reason and its cells to be corrected in place. */
export function BadRows({ view }: { readonly view: BadRowsView }) {
  return (
    <Section
      title="Rows with errors"
      finding="Correct the cells here, or fix your file and upload it again. Your file is not changed."
    >
      <FocusPlace id="bad-rows">
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
      </FocusPlace>
      <CheckPaging {...view} what="rows with errors" place="after" list="bad-rows" />
      <div>
        <RecheckButton />
      </div>
    </Section>
  );
}

const problemId = (line: number, place: number) => `line-${line}-problem-${place}`;

/** One field for each cell of the row that has a problem of its own. */
function Cells({ row: { line, cells } }: { readonly row: BadRow }) {
  if (cells.length === 0) return <span className="text-muted">Fix this row in your file.</span>;
  return (
    <div className="grid content-start gap-1.5">
      {cells.map(({ index, column, value, problems, everywhere }) => (
        <div key={`${index} ${value}`} className="grid gap-0.5">
          <label htmlFor={`cell.${line}.${index}`} className="text-caption text-muted">
            {column}
          </label>
          <CheckInput
            id={`cell.${line}.${index}`}
            name={`cell.${line}.${index}`}
            shown={value}
            aria-label={`${column}, line ${line}`}
            aria-invalid="true"
            aria-describedby={problems.map((place) => problemId(line, place)).join(" ")}
            className="min-w-0"
          />
          {everywhere === undefined ? null : (
            <CheckMark name={`everywhere.${line}.${index}`}>
              in all {everywhere} rows with “{value}”
            </CheckMark>
          )}
        </div>
      ))}
    </div>
  );
}
