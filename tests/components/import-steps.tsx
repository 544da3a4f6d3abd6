import type { CheckState } from "@/components/imports/check-state";
import { ImportSteps } from "@/components/imports/import-steps";
import type { ImportView } from "@/lib/usecases/view-import";
import { show } from "./page";
import { answering, stepAction } from "./sent";

/** The page of an import as its view says, and what its forms are sent to. */
export function page(more: Partial<ImportView>) {
  const actions = {
    ...{ readAgain: stepAction(), chooseKind: stepAction(), chooseColumns: stepAction() },
    ...{ forgetMapping: stepAction(), confirm: stepAction(), discard: stepAction() },
    ...{ leaveAsItIs: stepAction(), takeCheckForm: answering<CheckState>({ typed: {} }) },
  };
  const view: ImportView = {
    ...{ id: "i-1", fileName: "list.csv", status: "checked", steps: [] },
    progress: { status: "checked", done: 1, total: 1, sentence: "" },
    findings: [],
    readingNotes: [],
    notesForScripts: [],
    ...more,
  };
  return { user: show(<ImportSteps view={view} actions={actions} />), ...actions };
}
