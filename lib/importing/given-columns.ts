import { err, ok, type Result } from "@/lib/result";
import { answerName, type Door } from "./answer-door";
import { compactHeader } from "./header-words";
import type { ColumnProposal } from "./propose-mapping";
import {
  ACCOUNT_TARGETS,
  type AccountTarget,
  type FileKind,
  fieldOf,
  isAccountTarget,
  isOrderTarget,
  ORDER_TARGETS,
  type OrderTarget,
} from "./targets";

/** What a column is, as somebody said it: its header and the name of a field, or none to leave it out. */
export interface GivenColumn {
  readonly header: string;
  readonly field: string;
}

/** Reads "Header=Field" texts; a header may hold the sign itself, a field does not. */
export function parseGivenColumns(
  texts: readonly string[],
  door: Door = "command",
): Result<GivenColumn[], string> {
  const given: GivenColumn[] = [];
  for (const text of texts) {
    const at = text.lastIndexOf("=");
    const header = text.slice(0, at).trim();
    const field = text.slice(at + 1).trim();
    if (at < 1 || header === "") {
      return err(
        `${answerName(door, "map")} takes a header and a field, such as "Booked on=Order date", not “${text}”. ` +
          'Nothing behind the sign leaves the column out: "Booked on=".',
      );
    }
    if (field !== "" && !targetNamed("orders", field) && !targetNamed("accounts", field)) {
      return err(
        `${answerName(door, "map")}: there is no field “${field}”. Fields are the headers of the templates.`,
      );
    }
    given.push({ header, field });
  }
  return ok(given);
}

/** The target that is called so: by its header in the template, or by its name in code. */
function targetNamed(kind: FileKind, field: string): string | undefined {
  const table: Readonly<Record<string, { readonly header: string }>> =
    kind === "accounts" ? ACCOUNT_TARGETS : ORDER_TARGETS;
  const name = compactHeader(field);
  return Object.keys(table).find(
    (target) =>
      compactHeader(target) === name || compactHeader(table[target]?.header ?? "") === name,
  );
}

/** The header in the template of a target. */
export function headerOfTarget(kind: FileKind, target: string): string {
  if (kind === "accounts") return isAccountTarget(target) ? ACCOUNT_TARGETS[target].header : target;
  return isOrderTarget(target) ? ORDER_TARGETS[target].header : target;
}

const filledField = (target: string): string =>
  isAccountTarget(target) ? fieldOf(target) : target;

/** What was said of the columns of a file, by index; undefined for those to be left out. */
export function givenTargets(
  kind: FileKind,
  given: readonly GivenColumn[],
  columns: readonly { readonly index: number; readonly header: string; readonly label: string }[],
): ReadonlyMap<number, string | undefined> {
  const said = new Map<number, string | undefined>();
  for (const { header, field } of given) {
    const name = compactHeader(header);
    const column =
      columns.find(({ label }) => label === header) ??
      (name === "" ? undefined : columns.find((one) => compactHeader(one.header) === name));
    const target = field === "" ? undefined : targetNamed(kind, field);
    if (column && (field === "" || target !== undefined)) said.set(column.index, target);
  }
  return said;
}

/** The headers that were said and that none of the files has. */
export const headersNowhere = (
  given: readonly GivenColumn[],
  headers: readonly string[],
): string[] => {
  const known = new Set(headers.flatMap((header) => [header, compactHeader(header)]));
  known.delete("");
  return given.flatMap(({ header }) =>
    known.has(header) || known.has(compactHeader(header)) ? [] : [header],
  );
};

/** The proposal with what was said in it: a field that was given away is taken from the others. */
export function withGiven<T extends AccountTarget | OrderTarget>(
  proposals: readonly ColumnProposal<T>[],
  given: ReadonlyMap<number, string | undefined>,
  isTarget: (text: string) => text is T,
  mustChoose: (proposal: ColumnProposal<T>, target: T) => ColumnProposal<T>["mustChoose"],
): ColumnProposal<T>[] {
  const holders = new Map<string, number>();
  for (const [index, target] of given)
    if (target !== undefined) holders.set(filledField(target), index);
  return proposals.map((proposal) => {
    const { index } = proposal.column;
    if (given.has(index)) {
      const target = given.get(index);
      const isOurs = target !== undefined && isTarget(target);
      const plain = { ...proposal, takenBy: undefined, asks: undefined, options: [] };
      return isOurs
        ? {
            ...plain,
            match: { target, why: "given", sure: "sure" },
            mustChoose: mustChoose(proposal, target),
          }
        : { ...plain, match: undefined, mustChoose: undefined };
    }
    const holder = proposal.match && holders.get(filledField(proposal.match.target));
    return holder === undefined
      ? proposal
      : { ...proposal, match: undefined, takenBy: holder, mustChoose: undefined };
  });
}
