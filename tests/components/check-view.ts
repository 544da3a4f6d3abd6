import type { ImportCheckView } from "@/lib/usecases/view-import-check";

/** The check step of a list with nothing to say, but for `more`. */
export function checkView(more: Partial<ImportCheckView> = {}): ImportCheckView {
  return {
    kind: "accounts",
    basis: "0.reading.settings",
    figures: [{ label: "To create", value: "1", detail: "account" }],
    canImport: true,
    bad: { rows: [], total: 0 },
    asked: { rows: [], total: 0, totalWords: "" },
    decided: false,
    rowKinds: { kinds: [], hasMoney: false },
    duplicates: [],
    duplicatesFinding: "",
    duplicateKinds: [],
    planned: { rows: [] },
    plannedTotal: "0",
    orderFindings: [],
    statusSentences: [],
    warnings: [],
    warningsFinding: "",
    moved: [],
    ...more,
  };
}
