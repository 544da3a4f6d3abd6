import type { Refusal } from "./refusal";

/** A sheet of a workbook, known by its place. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows with something in them. */
  readonly rows: number;
  /** Up to the last one that holds something. */
  readonly columns: number;
  /** Rows with something in them that are hidden, by a filter or by hand. */
  readonly hiddenRows?: number | undefined;
  /** Why it cannot be read, where it cannot. */
  readonly problem?: Refusal | undefined;
}

/** Whether there is a table to read in a sheet. */
export const isReadable = ({ rows, problem }: Sheet): boolean => rows > 0 && problem === undefined;

/** The sheet to begin with: the first that is shown, holds something and can be read. */
export function proposedSheet(sheets: readonly Sheet[]): number | undefined {
  const index = sheets.findIndex((sheet) => !sheet.isHidden && isReadable(sheet));
  return index === -1 ? undefined : index;
}

/** Why none is proposed: what is wrong with the first one that is shown, or that all are empty. */
export const noSheetRefusal = (sheets: readonly Sheet[]): Refusal =>
  sheets.find(({ isHidden, problem }) => !isHidden && problem)?.problem ?? { code: "noRows" };
