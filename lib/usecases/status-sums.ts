import { discountUnit } from "@/lib/importing/discount-unit";
import { withOtherStatuses } from "@/lib/importing/other-statuses";
import { orderRowReader } from "@/lib/importing/read-order-row";
import { statusReader } from "@/lib/importing/status-meaning";
import { createStatusTally, isAskedMeaning } from "@/lib/importing/status-tally";
import { isOrderTarget } from "@/lib/importing/targets";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import type { TableProfile } from "@/lib/tabular/profile-table";
import { tableRows } from "@/lib/tabular/read-table";
import { chosenColumns } from "./choose-columns";
import { importRawRows } from "./import-raw-rows";

/**
 * What the rows of each status add up to, as the columns are proposed; undefined where no status
 * of the file is asked about, and all of them can be listed without. Reads the file once more.
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
  const headers = profile.columns.map(({ header }) => header);
  const meaningOf = statusReader({ header: status.header, headers });
  const complete = withOtherStatuses(profile.columns, choices);
  const isPlain = status.values?.every(({ value }) => !isAskedMeaning(meaningOf(value)));
  if (isPlain && !complete) return undefined;
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
  const tally = createStatusTally(meaningOf);
  for await (const batch of tableRows(
    importRawRows(scope, importId, profile.format),
    profile.format,
  )) {
    signal.throwIfAborted();
    for (const row of batch) tally.add(read(complete?.(row) ?? row));
  }
  const { listed, otherRows } = tally.list();
  const isSaid = listed.some(({ value }) => isAskedMeaning(meaningOf(value)));
  if (!isSaid && otherRows === 0 && status.values !== undefined) return undefined;
  return {
    column: status.index,
    otherRows,
    statuses: listed.map(({ value, rows, sums }) => ({ value, rows, sums: [...sums] })),
  };
}
