import type { ReadingChoices } from "@/lib/schemas/reading-choices";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One thing about how a file is read that can be chosen otherwise. */
export interface ReadingField {
  readonly name: Exclude<keyof ReadingChoices, "fillDown">;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly options: readonly Option[];
}
