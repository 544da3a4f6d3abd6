import type { ImportCheckView } from "@/lib/usecases/view-import-check";

/** The check step of a list with nothing to say, but for `more`. */
export function checkView(more: Partial<ImportCheckView> = {}): ImportCheckView {
  return {
    kind: "accounts",
    figures: [{ label: "To create", value: "1", detail: "account" }],
    canImport: true,
    bad: { rows: [], total: 0, isLater: false },
    asked: { rows: [], total: 0 },
    decided: false,
    rowKinds: { kinds: [], hasMoney: false },
    duplicates: [],
    duplicatesTotal: "0",
    planned: { rows: [] },
    plannedTotal: "0",
    orderFindings: [],
    statusSentences: [],
    warnings: [],
    warningsTotal: "0",
    moved: [],
    ...more,
  };
}
