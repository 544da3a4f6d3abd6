import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ConflictsView } from "@/lib/usecases/view-conflicts";
import { CheckChoice } from "./check-fields";
import { FocusPlace } from "./focus-after-action";
import { RecheckButton } from "./recheck-button";
import { CheckPaging } from "./show-button";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Account", numeric: false },
  { label: "At the first check", numeric: false },
  { label: "Now", numeric: false },
  { label: "In the file", numeric: false },
  { label: "Keep", numeric: false },
] as const;

const CHOICES = [
  { value: "", label: "Choose…" },
  { value: "file", label: "The file’s value" },
  { value: "stored", label: "The current value" },
] as const;

/** Rows that change what somebody else changed meanwhile: a person decides, for each or for all. */
export function ConflictRows({ view }: { readonly view: ConflictsView }) {
  return (
    <Section
      title="Changed since the first check"
      finding={`${view.total} would overwrite changes that others made in the meantime. Choose which value to keep.`}
    >
      <FocusPlace id="conflicts">
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
                  <ul className="grid min-w-28 gap-1 wrap-anywhere">
                    {fields.map((field) => (
                      <li key={field.label}>
                        {field.label}: {field[side]}
                      </li>
                    ))}
                  </ul>
                </Cell>
              ))}
              <Cell>
                <CheckChoice
                  name={`row.${line}`}
                  shown=""
                  aria-label={`Value to keep for line ${line}, ${label}`}
                  options={CHOICES}
                  className="min-w-40"
                />
              </Cell>
            </tr>
          ))}
        </Table>
      </FocusPlace>
      <CheckPaging {...view} what="conflicts" place="conflicts" list="conflicts" />
      <div className="flex flex-wrap gap-2">
        <RecheckButton />
        <Button name="together" value="file">
          Use the file for all
        </Button>
        <Button name="together" value="stored">
          Keep all current values
        </Button>
      </div>
    </Section>
  );
}
