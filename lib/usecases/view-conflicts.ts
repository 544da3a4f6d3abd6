import type { Format } from "@/lib/report/format";
import { listImportRows } from "@/lib/repositories/import-rows";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
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
export interface ConflictsView {
  readonly total: string;
  readonly rows: readonly ConflictRow[];
  /** Line behind which the next rows begin. */
  readonly after?: number | undefined;
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
  const found = await listImportRows(scope, id, ["conflict"], after, SHOWN + 1);
  const rows = found.slice(0, SHOWN).map(({ line, label, accountId, body }): ConflictRow => {
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
  return {
    total: format.count(counts.conflict),
    rows,
    after: found.length > SHOWN ? rows.at(-1)?.line : undefined,
  };
}
