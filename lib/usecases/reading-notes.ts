import { answerWith } from "@/lib/importing/answer-door";
import { suppliersSentence } from "@/lib/importing/datev-suppliers";
import { columnsToFill } from "@/lib/importing/fill-down";
import type { Format } from "@/lib/report/format";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { SecondHeader } from "@/lib/tabular/second-header";
import { isSheet } from "@/lib/tabular/table-format";
import { chosenColumns } from "./choose-columns";

/** What is to be known of how the rows of a file are read. */
export interface ReadingNote {
  readonly sentence: string;
  /** The option, and the field of the API, by which a script has it otherwise. */
  readonly option: string;
}

const SECOND_HEADER_SENTENCES: Readonly<Record<SecondHeader, (row: string) => string>> = {
  none: (row) => row,
  joined: (row) => `The header has two rows, the second with ${row}.`,
  "left-out": (row) => `The row below the header, ${row}, is not a record and is left out.`,
};

/** How the rows are read where that is not plain, a sentence each. */
export function readingNotes(
  profile: ImportProfile,
  settings: ImportSettings,
  format: Format,
): ReadingNote[] {
  const { secondHeader, grouped, columns, format: read } = profile;
  const hidden = isSheet(read) ? (profile.sheets?.[read.sheet]?.hiddenRows ?? 0) : 0;
  const filled = (read.fillDown ?? []).flatMap((index) => columns[index]?.label ?? []);
  const { kind, choices } = chosenColumns(settings, profile);
  const notes: ReadingNote[] = [];
  if (hidden > 0) {
    notes.push({
      sentence: `Rows hidden by a filter are imported too: ${format.count(hidden)}. Delete them in the sheet if you do not want them.`,
      option: "",
    });
  }
  if (secondHeader) {
    notes.push({
      sentence: SECOND_HEADER_SENTENCES[secondHeader.kind](`“${secondHeader.text}”`),
      option: "--second-header none reads it as a row (API: secondHeader).",
    });
  }
  if (grouped) {
    const { headings, sums } = grouped;
    notes.push({
      sentence: `This is a grouped report. Group headings: ${format.count(headings)}; rows of sums (left out): ${format.count(sums)}.`,
      option: "--group-rows rows reads every row as it is (API: groupRows).",
    });
  }
  if (filled.length > 0) {
    const names = filled.map((name) => `“${name}”`).join(", ");
    notes.push({ sentence: `Empty cells of ${names} are filled from above.`, option: "" });
  }
  for (const label of columnsToFill(profile, kind, choices)) {
    notes.push({
      sentence: `“${label}” seems to be filled only in the first row of each group. Its empty cells can be filled from above.`,
      option: `${answerWith("command", "fillDown", label)} fills them (API: fillDown).`,
    });
  }
  const suppliers = kind === "accounts" ? suppliersSentence(columns) : undefined;
  if (suppliers !== undefined) notes.push({ sentence: suppliers, option: "" });
  return notes;
}
