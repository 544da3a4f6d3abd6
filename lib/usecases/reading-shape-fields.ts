import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import { GROUP_CHOICES, type GroupChoice } from "@/lib/tabular/grouped-rows";
import { SECOND_HEADERS, type SecondHeader } from "@/lib/tabular/second-header";
import { isSheet, QUOTE_CHOICES, type QuoteChoice } from "@/lib/tabular/table-format";
import type { ReadingField } from "./reading-field";

export const QUOTE_WORDS: Readonly<Record<QuoteChoice, string>> = {
  plain: "Plain characters: each line is its own row",
  cells: "Around one cell: the lines belong together",
};

export const GROUP_WORDS: Readonly<Record<GroupChoice, string>> = {
  headings: "Headings apply to the rows below them; sums are left out",
  rows: "Every row is read as it is",
};

const SECOND_WORDS: Readonly<Record<SecondHeader, string>> = {
  none: "None",
  joined: "Part of the column names",
  "left-out": "Units or technical names: leave out",
};

/** What can be chosen of the shape of a table: its second header row, its groups, its quotes. */
export function shapeFields(
  { format, secondHeader, grouped }: ImportProfile,
  { groupRows, secondHeader: chosen }: ImportSettings,
): ReadingField[] {
  const found = `Detected: ${SECOND_WORDS[secondHeader?.kind ?? "none"]}`;
  const fields: ReadingField[] = [
    {
      name: "secondHeader",
      label: "Second header row",
      value: chosen ?? "",
      options: [
        { value: "", label: chosen ? "Detect automatically" : found },
        ...SECOND_HEADERS.map((value) => ({ value, label: SECOND_WORDS[value] })),
      ],
    },
  ];
  if (grouped || groupRows) {
    fields.push({
      name: "groupRows",
      label: "Headings and sums between the rows",
      value: groupRows ?? "",
      options: [
        { value: "", label: "Detect automatically" },
        ...GROUP_CHOICES.map((value) => ({ value, label: GROUP_WORDS[value] })),
      ],
    });
  }
  if (!isSheet(format) && format.quotes) {
    fields.push({
      name: "quotes",
      label: "Quotes across several lines",
      value: format.quotes,
      options: QUOTE_CHOICES.map((value) => ({ value, label: QUOTE_WORDS[value] })),
    });
  }
  return fields;
}
