import { discountUnit } from "@/lib/importing/discount-unit";
import { orderRowReader } from "@/lib/importing/read-order-row";
import { notBoughtStatuses } from "@/lib/importing/status-meaning";
import { createStatusTally } from "@/lib/importing/status-tally";
import { isOrderTarget } from "@/lib/importing/targets";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { ImportProfile, ImportSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import type { TableProfile } from "@/lib/tabular/profile-table";
import { tableRows } from "@/lib/tabular/read-table";
import { chosenColumns } from "./choose-columns";
import { importRawRows } from "./import-raw-rows";

/**
 * What the rows of each status add up to, as the columns are proposed; undefined where no status
 * of the file says that nothing was bought. Reads the file once more.
 */
export async function statusSums(
  scope: Scope,
  importId: string,
  settings: ImportSettings,
  profile: TableProfile,
  signal: AbortSignal,
): Promise<ImportProfile["statusSums"]> {
  const { kind, choices } = chosenColumns(settings, profile);
  const at = choices.find(({ target }) => target === "status")?.index;
  const status = profile.columns.find(({ index }) => index === at);
  if (kind !== "orders" || !status) return undefined;
  if (notBoughtStatuses(status.header, status.values ?? []).length === 0) return undefined;
  const discount = choices.find(({ target }) => target === "discount");
  const discountColumn = discount && profile.columns[discount.index];
  const read = orderRowReader({
    choices: choices.flatMap(({ target, ...choice }) =>
      isOrderTarget(target) ? [{ ...choice, target }] : [],
    ),
    defaultCurrency: (await readWorkspace(scope)).currency,
    discountUnit: discountColumn ? discountUnit(discountColumn, profile.columns) : "amount",
    excludeStatuses: [],
  });
  const tally = createStatusTally(status.header);
  for await (const batch of tableRows(
    importRawRows(scope, importId, profile.format),
    profile.format,
  )) {
    signal.throwIfAborted();
    for (const row of batch) tally.add(read(row));
  }
  return {
    column: status.index,
    statuses: tally.figures().map(({ value, sums }) => ({ value, sums: [...sums] })),
  };
}
