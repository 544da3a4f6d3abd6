import { personsAmong } from "@/lib/importing/persons";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportSettings, StoredColumnChoice } from "@/lib/schemas/import-settings";
import { PERSONS_WORDS } from "./import-column-words";

/** Rows of persons in an account list. */
export interface PersonsView {
  readonly sentence: string;
  /** They are accounts too. */
  readonly kept: boolean;
}

/** What is done with the rows of persons; undefined where there are none. */
export function viewPersons(
  { keepPersons: kept }: ImportSettings,
  { columns }: ImportProfile,
  choices: readonly StoredColumnChoice[],
): PersonsView | undefined {
  const persons = personsAmong(columns, choices);
  return persons && { kept, sentence: PERSONS_WORDS[persons.are](persons.label) };
}
