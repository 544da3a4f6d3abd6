import { readImport } from "@/lib/repositories/imports";
import type { ColumnsForm, ConfirmForm } from "@/lib/schemas/import-forms";
import type { ImportCounts, ImportRecord } from "@/lib/schemas/import-record";
import { chooseColumns } from "@/lib/usecases/choose-columns";
import { confirmImport } from "@/lib/usecases/import-steps";
import { receiveUpload } from "@/lib/usecases/receive-upload";
import { viewImport } from "@/lib/usecases/view-import";
import type { ImportColumnsView } from "@/lib/usecases/view-import-columns";
import type { TestWorkspace } from "./workspace";

/** The steps of an import as a person takes them, with the worker's part in between. */

type Sender = Pick<TestWorkspace, "scope">;

/** Sends a file; answers the import's id. Its reading is queued. */
export async function send(
  { scope }: Sender,
  text: string | Uint8Array<ArrayBuffer>,
  name = "file.csv",
): Promise<string> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  async function* body() {
    yield bytes;
  }
  const received = await receiveUpload(scope, name, bytes.length, body());
  if (!received.ok) throw new Error(received.error);
  return received.value.id;
}

/** Sends a file and has it read; answers the import's id. */
export async function upload(
  workspace: TestWorkspace,
  text: string | Uint8Array<ArrayBuffer>,
  fileName?: string,
): Promise<string> {
  const id = await send(workspace, text, fileName);
  await workspace.runJobs();
  return id;
}

/** Takes the columns of a file that was read as they are proposed, but for `form`. */
export async function takeColumns(
  { scope }: Sender,
  id: string,
  form: Partial<ColumnsForm> = {},
): Promise<void> {
  const view = await viewImport(scope, id, 0);
  if (!view?.columns) throw new Error(view?.ended?.sentence ?? "The file was not read.");
  const problem = await chooseColumns(scope, id, { ...asProposed(view.columns), ...form });
  if (problem) throw new Error(problem);
}

/** Takes the columns as they are proposed, but for `form`, and has the rows checked. */
export async function upToCheck(
  workspace: TestWorkspace,
  text: string | Uint8Array<ArrayBuffer>,
  form: Partial<ColumnsForm> = {},
): Promise<string> {
  const id = await upload(workspace, text);
  await takeColumns(workspace, id, form);
  await workspace.runJobs();
  return id;
}

function asProposed({
  kind,
  columns,
  createAccounts,
  persons,
  mode,
  emptyCells,
}: ImportColumnsView): ColumnsForm {
  return {
    kind,
    targets: Object.fromEntries(columns.map(({ index, target }) => [index, target])),
    dates: {},
    decimals: {},
    shares: {},
    discounts: {},
    excludeStatuses: [],
    createAccounts,
    keepPersons: persons?.kept ?? false,
    mode,
    emptyCells,
  };
}

const AS_SHOWN: ConfirmForm = { skipErrors: false, useReferenceTicket: false };

/** Confirms what the check showed. Its landing is queued. */
export async function confirm(
  { scope }: Sender,
  id: string,
  form: Partial<ConfirmForm> = {},
): Promise<void> {
  const problem = await confirmImport(scope, id, { ...AS_SHOWN, ...form });
  if (problem) throw new Error(problem);
}

/** Confirms what the check showed and has it landed. */
export async function confirmAndLand(
  workspace: TestWorkspace,
  id: string,
  form: Partial<ConfirmForm> = {},
): Promise<void> {
  await confirm(workspace, id, form);
  await workspace.runJobs();
}

/** All steps in one; answers the import's id. */
export async function importFile(
  workspace: TestWorkspace,
  text: string | Uint8Array<ArrayBuffer>,
  form: Partial<ColumnsForm & ConfirmForm> = {},
): Promise<string> {
  const { skipErrors = false, useReferenceTicket = false, ...columns } = form;
  const id = await upToCheck(workspace, text, columns);
  await confirmAndLand(workspace, id, { skipErrors, useReferenceTicket });
  return id;
}

/** An import that must be there. */
export async function readImported(workspace: TestWorkspace, id: string): Promise<ImportRecord> {
  const record = await readImport(workspace.scope, id);
  if (!record) throw new Error("No such import.");
  return record;
}

/** What the check counted. */
export async function countsOf(workspace: TestWorkspace, id: string): Promise<ImportCounts> {
  const { counts } = await readImported(workspace, id);
  if (!counts) throw new Error("It was not checked.");
  return counts;
}
