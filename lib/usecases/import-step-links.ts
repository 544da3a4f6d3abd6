import type { ImportStatus } from "@/lib/schemas/import-record";
import { IMPORT_STEPS, type ImportStep, STEPS_OF } from "@/lib/schemas/import-step";

/** One step on the way from the file to the portfolio. */
export interface ImportStepLink {
  readonly step: ImportStep;
  readonly label: string;
  readonly isShown: boolean;
  /** Set where one can go there now. */
  readonly href?: string | undefined;
}

const LABELS: Readonly<Record<ImportStep, string>> = {
  file: "File",
  columns: "Columns",
  check: "Check",
  confirm: "Confirm",
  done: "Done",
};

/** The step that is shown: the one that was asked for where it can be looked at, else where it stands. */
export function shownStep(status: ImportStatus, asked: ImportStep | undefined): ImportStep {
  const steps = STEPS_OF[status];
  return steps.find((step) => step === asked) ?? steps[0];
}

/** All steps, with the addresses of those one can go to. */
export function importStepLinks(
  id: string,
  status: ImportStatus,
  shown: ImportStep,
): ImportStepLink[] {
  return IMPORT_STEPS.map((step) => ({
    step,
    label: LABELS[step],
    isShown: step === shown,
    href:
      step !== shown && STEPS_OF[status].includes(step) ? `/import/${id}?step=${step}` : undefined,
  }));
}
