import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
import { type PagePlace, planPage } from "./plan-page";
import { orderText } from "./view-planned-rows";

/** A row of the file that changes what somebody else changed since the first check. */
interface ConflictRow {
  readonly line: number;
  readonly label: string;
  readonly href: string;
  readonly fields: readonly {
    readonly label: string;
    /** At the first check, here now, and in the file. */
    readonly before: string;
    readonly stored: string;
    readonly file: string;
  }[];
}

/** The conflicts of a checked import, a page at a time. */
export interface ConflictsView extends PagePlace {
  /** "1 row", "1,200 rows" */
  readonly total: string;
  readonly rows: readonly ConflictRow[];
}

const SHOWN = 50;

/** What a person must decide before a checked import is written; undefined where there is nothing. */
export async function viewConflicts(
  scope: Scope,
  { id, counts }: ImportRecord,
  after: number,
  format: Format,
): Promise<ConflictsView | undefined> {
  if (!counts || counts.conflict === 0) return undefined;
  const which = { actions: ["conflict"] } as const;
  const page = await planPage(scope, id, which, after, SHOWN, counts.conflict, format);
  const rows = page.rows.map(({ line, label, accountId, body }): ConflictRow => {
    const { conflicts, order, before } = importRowBody.parse(JSON.parse(body));
    const ofOrder = order &&
      before && {
        label: "Order",
        before: "changed by another import",
        stored: orderText(label, { ...before, newAccount: undefined }, undefined, format),
        file: orderText(label, order, undefined, format),
      };
    const fields = conflicts ?? (ofOrder ? [ofOrder] : []);
    return { line, label, href: `/accounts/${accountId}`, fields };
  });
  return { ...page, rows, total: plural(counts.conflict, "row", format) };
}
