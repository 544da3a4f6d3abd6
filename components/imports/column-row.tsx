import { Choice } from "@/components/ui/choice";
import { Cell, type TableColumn, tableRow } from "@/components/ui/table";
import type { FormatName, FormatView } from "@/lib/usecases/column-formats-view";
import type { ImportColumn, TargetOption } from "@/lib/usecases/view-import-columns";

interface ColumnRowProps {
  readonly columns: readonly TableColumn[];
  readonly column: ImportColumn;
  readonly targets: readonly TargetOption[];
  /** What it maps to now. */
  readonly target: string;
  readonly onTarget: (target: string) => void;
}

const FORMATS: readonly { readonly name: FormatName; readonly label: string }[] = [
  { name: "dates", label: "Dates" },
  { name: "decimals", label: "Numbers" },
  { name: "shares", label: "Shares" },
  { name: "discounts", label: "Discounts" },
];

/** One column of the file: what it maps to, and the formats its values are read by then. */
export function ColumnRow({ columns, column, targets, target, onTarget }: ColumnRowProps) {
  const { index, label, formats } = column;
  const needed = targets.find(({ value }) => value === target)?.formats ?? [];
  const isAsProposed = target === column.target;
  return tableRow(
    <tr>
      <Cell header>{label}</Cell>
      <Cell>
        <div className="grid min-w-44 gap-1.5">
          <Choice
            name={`target.${index}`}
            aria-label={`${label} maps to`}
            defaultValue={column.target}
            key={column.target}
            onChange={(event) => onTarget(event.currentTarget.value)}
            options={targets}
          />
          {FORMATS.map((one) => {
            const format = formats[one.name];
            if (!format) return null;
            const field = <FormatChoice column={column} {...one} format={format} key={one.name} />;
            if (needed.includes(one.name)) return field;
            // Without scripts nothing appears when a column that was left out is taken in.
            const isBeside = target === "" && format.open;
            return isBeside ? <noscript key={one.name}>{field}</noscript> : null;
          })}
        </div>
      </Cell>
      <Cell>
        <span className={column.asks && isAsProposed ? "font-medium" : "text-muted"}>
          {isAsProposed ? column.why : "chosen by you"}
        </span>
        {column.note && isAsProposed ? <p className="mt-1 font-medium">{column.note}</p> : null}
      </Cell>
      <Cell numeric>{column.fill}</Cell>
      <Cell>
        <span className="wrap-anywhere text-muted">{column.samples}</span>
      </Cell>
    </tr>,
    columns,
  );
}

interface FormatChoiceProps {
  readonly column: ImportColumn;
  readonly name: FormatName;
  readonly label: string;
  readonly format: FormatView;
}

function FormatChoice({ column, name, label, format }: FormatChoiceProps) {
  const noteId = `${name}-${column.index}-note`;
  return (
    <div className="grid gap-0.5">
      <Choice
        name={`${name}.${column.index}`}
        aria-label={`${label} of ${column.label}`}
        aria-describedby={format.note ? noteId : undefined}
        defaultValue={format.value}
        options={format.options}
        className="max-w-72"
      />
      {format.note ? (
        <p id={noteId} className="max-w-72 text-caption text-muted">
          {format.note}
        </p>
      ) : null}
    </div>
  );
}
