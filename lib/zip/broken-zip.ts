/** Why a ZIP, or a file in it, was not read. */
export type ZipProblem = "not-zip" | "too-large" | "damaged" | "encrypted" | "inflates-too-much";

/** Thrown where a ZIP cannot be read. */
export class BrokenZip extends Error {
  /** @param file which file in it */
  constructor(
    readonly problem: ZipProblem,
    readonly file?: string,
  ) {
    super(`The ZIP was not read: ${problem} ${file ?? ""}`);
  }
}
