import { Button, ButtonLink } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ConflictsView } from "@/lib/usecases/view-conflicts";
import { type StepAction, StepForm } from "./step-form";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Account", numeric: false },
  { label: "At the first check", numeric: false },
  { label: "Here now", numeric: false },
  { label: "In the file", numeric: false },
  { label: "Decide", numeric: false },
] as const;

const CHOICES = [
  { value: "", label: "choose…" },
  { value: "file", label: "take the file's" },
  { value: "stored", label: "keep what is here" },
] as const;

interface ConflictRowsProps {
  readonly importId: string;
  readonly view: ConflictsView;
  readonly decideRows: StepAction;
}

/** Rows that change what somebody else changed meanwhile: a person decides, for each or for all. */
export function ConflictRows({ importId, view, decideRows }: ConflictRowsProps) {
  return (
    <Section
      title="Changed by somebody else since the first check"
      finding={`${view.total} rows change what was changed here meanwhile. Decide which stays; nothing is overwritten unseen.`}
    >
      <StepForm action={decideRows} importId={importId}>
        <Table caption="Rows in conflict" captionHidden columns={COLUMNS}>
          {view.rows.map(({ line, label, href, fields }) => (
            <tr key={line}>
              <Cell numeric>{line}</Cell>
              <Cell header>
                <TextLink href={href} className="wrap-anywhere">
                  {label}
                </TextLink>
              </Cell>
              {(["before", "stored", "file"] as const).map((side) => (
                <Cell key={side}>
                  <ul className="grid gap-1 wrap-anywhere">
                    {fields.map((field) => (
                      <li key={field.label}>
                        {field.label}: {field[side]}
                      </li>
                    ))}
                  </ul>
                </Cell>
              ))}
              <Cell>
                <Choice
                  name={`row.${line}`}
                  aria-label={`Decide line ${line}, ${label}`}
                  options={CHOICES}
                  className="w-full min-w-40"
                />
              </Cell>
            </tr>
          ))}
        </Table>
        <div className="flex flex-wrap gap-2">
          <Button>Decide and check again</Button>
          {view.after === undefined ? null : (
            <ButtonLink href={`/import/${importId}?conflicts=${view.after}`}>
              More conflicts
            </ButtonLink>
          )}
        </div>
      </StepForm>
      <div className="flex flex-wrap gap-2">
        <AllAtOnce importId={importId} decideRows={decideRows} together="file">
          Take the file for all of them
        </AllAtOnce>
        <AllAtOnce importId={importId} decideRows={decideRows} together="stored">
          Keep what is here for all of them
        </AllAtOnce>
      </div>
    </Section>
  );
}

interface AllAtOnceProps extends Omit<ConflictRowsProps, "view"> {
  readonly together: "file" | "stored";
  readonly children: string;
}

function AllAtOnce({ importId, decideRows, together, children }: AllAtOnceProps) {
  return (
    <StepForm action={decideRows} importId={importId}>
      <input type="hidden" name="together" value={together} />
      <div>
        <Button>{children}</Button>
      </div>
    </StepForm>
  );
}
