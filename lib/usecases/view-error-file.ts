import { ERROR_FILE_FORMATS, type ErrorFileFormat } from "@/lib/schemas/error-file-query";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { WHY_NO_ERROR_FILE, whyNoErrorFile } from "./error-file-limits";

/** Where the rows left out can be had as a file. */
export interface ErrorFileView {
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** Why they cannot be had in one of the formats, or in none. */
  readonly note?: string | undefined;
}

const LABELS: Readonly<Record<ErrorFileFormat, string>> = { csv: "CSV", xlsx: "Excel" };

/** The links to the error file of an import; undefined where it has none. */
export function viewErrorFile(record: ImportRecord): ErrorFileView | undefined {
  const why = whyNoErrorFile(record, "xlsx");
  if (why === "notPlanned" || why === "nothing") return undefined;
  // What is too wide is so in both formats; too large it is for a workbook alone.
  const formats = ERROR_FILE_FORMATS.filter(
    (format) => why === undefined || (why === "tooLarge" && format === "csv"),
  );
  return {
    links: formats.map((format) => ({
      label: LABELS[format],
      href: `/api/imports/${record.id}/errors?format=${format}`,
    })),
    note: why && WHY_NO_ERROR_FILE[why],
  };
}
