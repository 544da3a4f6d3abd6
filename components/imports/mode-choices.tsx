import { Radios } from "@/components/ui/radios";
import type { ImportColumnsView } from "@/lib/usecases/view-import-columns";

/** What the rows may do to the portfolio, and what the empty cells of a list mean. */
export function ModeChoices({ view }: { readonly view: ImportColumnsView }) {
  const what = view.kind === "orders" ? "orders" : "accounts";
  const modes = [
    { value: "both", label: `Create new ${what} and update existing ones` },
    { value: "create", label: `Only create: existing ${what} stay as they are` },
    { value: "update", label: `Only update: nothing new is created` },
  ] as const satisfies readonly { value: ImportColumnsView["mode"]; label: string }[];
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Radios name="mode" legend="What to do with the rows" value={view.mode} options={modes} />
      {view.kind === "accounts" ? (
        <Radios
          name="emptyCells"
          legend="Empty cells"
          value={view.emptyCells}
          options={EMPTY_CELLS}
        />
      ) : null}
    </div>
  );
}

const EMPTY_CELLS = [
  { value: "keep", label: "Keep the current value" },
  {
    value: "clear",
    label: "Clear the value (never a name, external ID, account owner or currency)",
  },
] as const satisfies readonly { value: ImportColumnsView["emptyCells"]; label: string }[];
