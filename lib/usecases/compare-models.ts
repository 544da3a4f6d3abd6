import type { TableView } from "@/lib/report/view-parts";
import { listModelApplications, listModelVersions } from "@/lib/repositories/models";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { valueAt } from "@/lib/schemas/json-place";
import { MODEL_GROUPS, REFERENCE_TICKET, WEIGHT_NUMBERS } from "@/lib/schemas/model-fields";
import { pointsAt } from "@/lib/schemas/model-form";
import type { Scope } from "@/lib/scope";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { modelOfVersion } from "./applied-model";
import { formatFor } from "./format-for";

/** What `/model/compare` shows: two versions side by side. */
export interface ComparedModels {
  readonly a: string;
  readonly b: string;
  /** For the choice of another one. */
  readonly versions: readonly { readonly value: string; readonly label: string }[];
  readonly finding: string;
  /** Only where they differ. */
  readonly differences: TableView;
}

/**
 * Two versions side by side: the applied one and the one before it, unless the address says which.
 * Undefined where one of them is not there.
 */
export async function compareModels(
  scope: Scope,
  query: { readonly a?: string | undefined; readonly b?: string | undefined },
): Promise<ComparedModels | undefined> {
  const [{ modelVersion, locale, currency }, stored, applied] = await Promise.all([
    readWorkspace(scope),
    listModelVersions(scope),
    listModelApplications(scope, 2),
  ]);
  const a = query.a ?? modelVersion;
  const b = query.b ?? applied[1]?.version ?? DEFAULT_MODEL.version;
  const [one, other] = await Promise.all([modelOfVersion(scope, a), modelOfVersion(scope, b)]);
  if (!one || !other) return undefined;
  const format = formatFor(locale, currency);
  const number = (model: Model, path: string) => {
    const value = valueAt(model, path);
    return typeof value === "number" ? format.decimal(value, 4) : "–";
  };
  const curve = (model: Model, path: string) =>
    pointsAt(model, path)
      .map(([x, y]) => `${format.decimal(x, 4)} → ${format.decimal(y, 4)}`)
      .join(" · ") || "–";
  const ticket = ({ referenceTicket }: Model) =>
    referenceTicket ? format.money(referenceTicket.minor, referenceTicket.currency) : "none";
  const isThere = ({ path }: { readonly path: string }) =>
    valueAt(one, path) !== undefined || valueAt(other, path) !== undefined;
  const rows = [
    ...WEIGHT_NUMBERS.map(({ path, label }) => ({ path, label: `Weight: ${label}`, text: number })),
    { path: REFERENCE_TICKET, label: "Reference ticket", text: ticket },
    ...MODEL_GROUPS.flatMap(({ title, curves, numbers }) => [
      ...curves
        .filter(isThere)
        .map(({ path, label }) => ({ path, label: `${title}: ${label}`, text: curve })),
      ...numbers
        .filter(isThere)
        .map(({ path, label }) => ({ path, label: `${title}: ${label}`, text: number })),
    ]),
  ].map(({ path, label, text }) => [label, text(one, path), text(other, path)]);
  const different = rows.filter(([, left, right]) => left !== right);
  return {
    a,
    b,
    versions: [...stored, DEFAULT_MODEL.version].map((value) => ({ value, label: value })),
    finding:
      different.length === 0
        ? `${a} and ${b} are identical.`
        : `${a} and ${b} differ in ${different.length === 1 ? "one figure or curve" : `${different.length} figures and curves`} of ${rows.length}.`,
    differences: {
      caption: `Where ${a} and ${b} differ`,
      columns: ["What", a, b].map((label) => ({ label, numeric: false })),
      rows: different.map((cells) => ({ cells })),
    },
  };
}
