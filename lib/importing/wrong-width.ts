import type { ProblemCode, RowProblem } from "./problem";

/** What a row lacks that ends too early, with the field to be filled first. */
const LACKING: Readonly<Partial<Record<ProblemCode, string>>> = {
  noAccount: "accountName",
  noOrderDate: "orderDate",
  noAmount: "amount",
  noNameOrId: "name",
};

/**
 * One error for a row of the wrong width: where it has cells too many none of them is sure to be in
 * its column, and where it ends before the cells it must have, these are not missing one by one.
 */
export function oneForWidth(problems: readonly RowProblem[]): readonly RowProblem[] {
  const long = problems.find(({ code }) => code === "longRow");
  if (long) return [long];
  const short = problems.find(({ code }) => code === "shortRow");
  const lacking = problems.find(({ code }) => LACKING[code] !== undefined);
  if (short === undefined || lacking === undefined) return problems;
  const others = problems.filter(({ code }) => code !== "shortRow" && !LACKING[code]);
  return [{ line: short.line, code: "cutRow", field: LACKING[lacking.code] }, ...others];
}
