import type { ClosingChoice } from "./closing-rows";
import type { GroupChoice } from "./grouped-rows";
import type { SecondHeader } from "./second-header";

/** What a person may choose of the rows instead of what was found. */
export interface RowChoices {
  /** File line or row of the header. */
  readonly headerLine?: number | undefined;
  readonly closingRows?: ClosingChoice | undefined;
  readonly secondHeader?: SecondHeader | undefined;
  readonly groupRows?: GroupChoice | undefined;
  /** Headers or labels of columns whose empty cells have what stands above them. */
  readonly fillDown?: readonly string[] | undefined;
}
