import { Radios } from "@/components/ui/radios";
import type { ImportColumnsView } from "@/lib/usecases/view-import-columns";

/** What the rows may do to the portfolio, and what the empty cells of a list mean. */
export function ModeChoices({ view }: { readonly view: ImportColumnsView }) {
  const what = view.kind === "orders" ? "orders" : "accounts";
  const modes = [
    { value: "both", label: `create ${what} and update those that are there` },
    { value: "create", label: `only create: ${what} that are there stay as they are` },
    { value: "update", label: `only update: no account or order is created` },
  ] as const satisfies readonly { value: ImportColumnsView["mode"]; label: string }[];
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Radios name="mode" legend="The rows may" value={view.mode} options={modes} />
      {view.kind === "accounts" ? (
        <Radios
          name="emptyCells"
          legend="An empty cell of a chosen column"
          value={view.emptyCells}
          options={EMPTY_CELLS}
        />
      ) : null}
    </div>
  );
}

const EMPTY_CELLS = [
  { value: "keep", label: "keeps the value that is there" },
  {
    value: "clear",
    label: "makes the value unknown; never a name, external ID, owner or currency",
  },
] as const satisfies readonly { value: ImportColumnsView["emptyCells"]; label: string }[];
