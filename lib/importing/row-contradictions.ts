import type { AccountField } from "@/lib/schemas/account-fields";
import type { Contradiction } from "./contradictions";
import type { RowProblem } from "./problem";
import type { ColumnChoice } from "./propose-mapping";
import { type AccountTarget, fieldOf } from "./targets";

/** Contradictions as problems of a row, each at the column of its field. */
export const contradictionProblems = (
  line: number,
  found: readonly (Contradiction & { readonly at?: AccountField })[],
  choices: readonly ColumnChoice<AccountTarget>[],
): RowProblem[] =>
  found.map(({ code, field, at = field }) => {
    const column = choices.find(({ target }) => fieldOf(target) === at)?.label;
    return { line, code, field, column };
  });
