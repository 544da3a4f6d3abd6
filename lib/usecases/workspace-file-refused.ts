import type { ImportProblem } from "@/lib/schemas/import-record";

/** Why the file of a workspace was not taken in. */
const SENTENCES = {
  "not-zip": "This is not a complete ZIP file. Choose the export as you downloaded it.",
  "not-export":
    "This ZIP file is not an export of a workspace. Choose a file from “Export everything”.",
  version: "This export was made by a newer version of Clientele. Update this one and try again.",
  "too-large": "This export is too large for a workspace.",
  damaged:
    "is damaged or was changed after the export. Download the export again and upload it unchanged.",
  row: "was not written by an export. Download the export again and upload it unchanged.",
  twice:
    "This ZIP file contains something twice. Download the export again and upload it unchanged.",
  "not-empty": "This workspace already has accounts. Create another workspace from the export.",
} as const;
export type FileProblem = keyof typeof SENTENCES;

const isFileProblem = (code: string): code is FileProblem => Object.hasOwn(SENTENCES, code);

/** Thrown where the file of a workspace cannot be taken in. */
export class WorkspaceFileRefused extends Error {
  /**
   * @param file which file in the ZIP
   * @param row which row of it, the one below the header being 1
   */
  constructor(
    private readonly code: FileProblem,
    private readonly file?: string,
    private readonly row?: number,
  ) {
    super(`The file of a workspace was refused: ${code} ${file ?? ""} ${row ?? ""}`);
  }

  /** As it is kept on the import. */
  get problem(): ImportProblem {
    const { code, file, row } = this;
    return { code, ...(file && { detail: file.slice(0, 200) }), ...(row && { line: row }) };
  }
}

/** One sentence that says what is wrong and what to do. */
export function workspaceFileSentence({ code, detail, line }: ImportProblem): string {
  if (!isFileProblem(code)) {
    return "The file could not be read, because something went wrong on our side. Create the workspace again.";
  }
  const where = line === undefined ? detail : `Row ${line} of ${detail}`;
  return where === undefined ? SENTENCES[code] : `${where} ${SENTENCES[code]}`;
}
