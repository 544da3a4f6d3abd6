import type { ImportStatus } from "./import-record";

/** The steps of an import, as they stand in its address: `?step=check`. */
export const IMPORT_STEPS = ["file", "columns", "check", "confirm", "done"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** The steps that can be looked at while an import stands somewhere; the first one is where it stands. */
export const STEPS_OF: Readonly<Record<ImportStatus, readonly [ImportStep, ...ImportStep[]]>> = {
  uploading: ["file"],
  reading: ["file"],
  columns: ["columns"],
  checking: ["check"],
  checked: ["check", "columns", "confirm"],
  landing: ["confirm"],
  done: ["done"],
  undoing: ["done"],
  undone: ["done"],
  failed: ["file"],
  cancelled: ["file"],
};
