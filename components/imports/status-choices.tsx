import { Checkbox } from "@/components/ui/checkbox";
import type { ImportColumnsView } from "@/lib/usecases/view-import-columns";

type Statuses = ImportColumnsView["statuses"];

/** Which rows of an order history are left out by their status, with what they add up to. */
export function StatusChoices({ statuses }: { readonly statuses: Statuses }) {
  const { listed, sumsOf, others } = statuses;
  return (
    <fieldset>
      <legend className="font-medium">Leave out rows with these statuses</legend>
      {listed.map(({ value, count, sum, note, excluded }) => (
        <Checkbox key={value} name="exclude" value={value} defaultChecked={excluded}>
          {value}{" "}
          <span className="text-muted">
            ({sum === "" ? count : `${count}, ${sum}`}){note === "" ? "" : `: ${note}`}
          </span>
        </Checkbox>
      ))}
      {others ? <p className="text-muted">{others}</p> : null}
      {sumsOf ? (
        <p className="text-muted">
          Sums of “{sumsOf}”. Where you choose other columns, the check shows theirs.
        </p>
      ) : null}
    </fieldset>
  );
}
