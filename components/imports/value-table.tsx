import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { ImportValuesView } from "@/lib/usecases/view-import-values";
import { CheckChoice } from "./check-fields";
import { FocusPlace } from "./focus-after-action";
import { RecheckButton } from "./recheck-button";
import { ShowButton } from "./show-button";

const COLUMNS = [
  { label: "Column", numeric: false },
  { label: "Value", numeric: false },
  { label: "Rows", numeric: true },
  { label: "Maps to", numeric: false },
] as const;

/** The values of the file that are not known here, each once, and what it maps to. */
export function ValueTable({ view }: { readonly view: ImportValuesView }) {
  return (
    <Section
      title="Unknown values"
      finding="Each value is listed once. Your choice applies to all of its rows."
    >
      {view.newOwners ? (
        <Notice tone="info">
          <p className="wrap-anywhere">{view.newOwners}</p>
          {view.hasMoreOwners ? (
            <div>
              <ShowButton to="planned=0#planned">See each account with its new owner</ShowButton>
            </div>
          ) : null}
        </Notice>
      ) : null}
      {view.values.length > 0 ? (
        <>
          <FocusPlace id="unknown-values">
            <Table caption="Unknown values" captionHidden columns={COLUMNS}>
              {view.values.map(({ name, column, value, rows, answer, options }) => (
                <tr key={name}>
                  <Cell>
                    <span className="block min-w-24 wrap-anywhere">{column}</span>
                  </Cell>
                  <Cell header>{value}</Cell>
                  <Cell numeric>{rows}</Cell>
                  <Cell>
                    <CheckChoice
                      name={name}
                      shown={answer}
                      aria-label={`${value} in ${column} maps to`}
                      options={options}
                      className="min-w-44"
                    />
                  </Cell>
                </tr>
              ))}
            </Table>
          </FocusPlace>
          <div>
            <RecheckButton />
          </div>
        </>
      ) : null}
      {view.more.map((sentence) => (
        <p key={sentence} className="max-w-prose wrap-anywhere text-muted">
          {sentence}
        </p>
      ))}
      {view.canListAll ? (
        <div>
          <ShowButton to="values=all#unknown-values">List all unknown values</ShowButton>
        </div>
      ) : null}
    </Section>
  );
}
