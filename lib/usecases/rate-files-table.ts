import { candidateColumns, candidateSentence } from "@/lib/importing/candidate-columns";
import { suppliersSentence } from "@/lib/importing/datev-suppliers";
import { columnsToFill } from "@/lib/importing/fill-down";
import { givenTargets, headerOfTarget, withGiven } from "@/lib/importing/given-columns";
import { type Persons, personsAmong } from "@/lib/importing/persons";
import {
  type ColumnChoice,
  type ColumnProposal,
  formatToChoose,
  missingTargets,
  proposeAccountMapping,
  proposedChoices,
  proposeKind,
  proposeOrderMapping,
} from "@/lib/importing/propose-mapping";
import {
  ACCOUNT_TARGETS,
  type AccountTarget,
  type FileKind,
  isAccountTarget,
  isOrderTarget,
  ORDER_TARGETS,
  type OrderTarget,
} from "@/lib/importing/targets";
import { err, ok, type Result } from "@/lib/result";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { TableProfile } from "@/lib/tabular/profile-table";
import type { TableRows } from "@/lib/tabular/read-table";
import { fileNotes, fillDownNote } from "./rate-files-file-notes";
import { columnNotes, missingNote, openFormatNote, personsNote } from "./rate-files-notes";
import type { NamedFile, RateOptions } from "./rate-files-options";
import { openReadable } from "./rate-files-reading";
import type { ReadingOptions } from "./rate-files-reading-options";

/** A file that can be read, with what each of its columns is. */
export interface OpenedTable<T extends string> {
  readonly file: NamedFile;
  readonly profile: TableProfile;
  /** The rows below the header, as often as wanted. */
  readonly rows: () => TableRows;
  readonly choices: readonly ColumnChoice<T>[];
}

/** Where lines for standard error go. */
export type Say = (line: string) => void;

interface Kind<T extends AccountTarget | OrderTarget> {
  readonly kind: FileKind;
  readonly propose: (columns: readonly ColumnProfile[]) => readonly ColumnProposal<T>[];
  readonly isTarget: (text: string) => text is T;
  readonly described: (target: T) => { readonly header: string; readonly type: string };
}

const ACCOUNTS: Kind<AccountTarget> = {
  kind: "accounts",
  propose: proposeAccountMapping,
  isTarget: isAccountTarget,
  described: (target) => ACCOUNT_TARGETS[target],
};

const ORDERS: Kind<OrderTarget> = {
  kind: "orders",
  propose: proposeOrderMapping,
  isTarget: isOrderTarget,
  described: (target) => ORDER_TARGETS[target],
};

/** What the options say of how a file is read. */
type Opening = ReadingOptions &
  Pick<RateOptions, "skipErrors" | "dates" | "decimal" | "columns" | "keepPersons"> & {
    /** The kind was said, so that what the headers speak for does not matter. */
    readonly isKindGiven: boolean;
  };

export const openAccounts = (file: NamedFile, opening: Opening, say: Say) =>
  open(ACCOUNTS, file, opening, say);

export const openOrders = (file: NamedFile, opening: Opening, say: Say) =>
  open(ORDERS, file, opening, say);

/**
 * Looks at a file, maps its columns and says so. The error is the sentence that ends the run. A
 * column whose format only a person can tell ends it too, or is left out where errors are skipped.
 */
async function open<T extends AccountTarget | OrderTarget>(
  { kind, propose, isTarget, described }: Kind<T>,
  file: NamedFile,
  opening: Opening,
  say: Say,
): Promise<Result<OpenedTable<T>, string>> {
  const { skipErrors, dates, decimal } = opening;
  const result = await openReadable(file, opening);
  if (!result.ok) return result;
  const { profile, rows } = result.value;
  const given = givenTargets(kind, opening.columns, profile.columns);
  const proposals = withGiven(propose(profile.columns), given, isTarget, ({ column }, target) =>
    formatToChoose(column, described(target).type),
  ).map((proposal) => answered(proposal, { dates, decimal }));
  for (const note of fileNotes(file.name, profile)) say(note);
  for (const note of columnNotes(
    proposals,
    (target) => described(target).header,
    (target) => described(target).type,
  )) {
    say(note);
  }
  const unclear = proposals.flatMap(({ column, mustChoose }) =>
    mustChoose
      ? [{ index: column.index, note: openFormatNote(file.name, column, mustChoose) }]
      : [],
  );
  for (const { note } of unclear) say(note);
  if (unclear.length > 0 && !skipErrors) {
    return err(`${file.name}: say how it is written, or leave it out with --skip-errors.`);
  }
  const choices = proposedChoices(proposals)
    .filter((choice) => !unclear.some(({ index }) => index === choice.index))
    .map((choice) => {
      const { dates: byDates, numbers } = profile.columns[choice.index] ?? {};
      return {
        ...choice,
        dates: byDates && byDates.mustChoose.length > 0 ? (dates ?? choice.dates) : choice.dates,
        decimal: numbers?.mustChoose ? (decimal ?? choice.decimal) : choice.decimal,
      };
    });
  for (const label of columnsToFill(profile, kind, choices)) say(fillDownNote(label));
  const targets = choices.map(({ target }) => target);
  const missing = missingTargets(kind, targets);
  const isOrders = proposeKind(profile.columns) === "orders";
  if (kind === "accounts" && isOrders && !opening.isKindGiven) {
    return err(
      `${file.name}: this is an order history. Give it with --orders ${file.name}, or say --kind orders.`,
    );
  }
  if (missing.length > 0) {
    const taken = new Set(choices.map(({ index }) => index));
    const candidates = missing.flatMap((names) => candidateColumns(names, profile.columns, taken));
    return err(
      missingNote(
        file.name,
        missing.map((names) => names.map((name) => headerOfTarget(kind, name))),
        candidateSentence(kind, candidates, "command"),
      ),
    );
  }
  const suppliers = kind === "accounts" ? suppliersSentence(profile.columns) : undefined;
  if (suppliers !== undefined) say(`${file.name}: ${suppliers}`);
  const persons =
    kind === "accounts" && !opening.keepPersons
      ? personsAmong(profile.columns, choices)
      : undefined;
  if (!persons) return ok({ file, profile, rows, choices });
  let left = 0;
  const isPerson = persons.begin();
  for await (const batch of rows()) left += batch.filter(({ cells }) => isPerson(cells)).length;
  if (left > 0 || persons.are === "only") say(personsNote(file.name, persons, left));
  return ok({ file, profile, rows: () => withoutPersons(rows(), persons), choices });
}

async function* withoutPersons(rows: TableRows, { begin }: Persons): TableRows {
  const isPerson = begin();
  for await (const batch of rows) yield batch.filter(({ cells }) => !isPerson(cells));
}

/** A column whose format was left open, with the answer of the options to it. */
function answered<T extends string>(
  proposal: ColumnProposal<T>,
  { dates, decimal }: Pick<RateOptions, "dates" | "decimal">,
): ColumnProposal<T> {
  const { mustChoose, column } = proposal;
  const canBeSo = dates !== undefined && column.dates.mustChoose.includes(dates);
  const isAnswered = mustChoose === "dates" ? canBeSo : decimal !== undefined;
  return mustChoose && isAnswered ? { ...proposal, mustChoose: undefined } : proposal;
}
