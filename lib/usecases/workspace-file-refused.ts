import type { ImportProblem } from "@/lib/schemas/import-record";

/** Why the file of a workspace was not taken in. */
const SENTENCES = {
  "not-zip": "This is not a whole ZIP file. Choose the file of an export, as it was downloaded.",
  "not-export":
    "This ZIP is no export of a workspace. Choose a file that was made under “Take everything with you”.",
  version: "This export was made by a newer version of Clientele. Update this one and try again.",
  "too-large": "What is in this ZIP is larger than a workspace can be.",
  damaged:
    "is damaged, or was changed after the export. Download the export again and send it as it is.",
  row: "is not what an export writes. Download the export again and send it as it is.",
  twice: "Something is in this ZIP twice. Download the export again and send it as it is.",
  "not-empty":
    "Accounts were put into this workspace meanwhile. Make another workspace from the export.",
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
    return "The file could not be read, because of a fault on our side. Make a workspace from it once more.";
  }
  const where = line === undefined ? detail : `Row ${line} of ${detail}`;
  return where === undefined ? SENTENCES[code] : `${where} ${SENTENCES[code]}`;
}
