import {
  type ColumnChoice,
  type ColumnProposal,
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
  ORDER_TARGETS,
  type OrderTarget,
} from "@/lib/importing/targets";
import { err, ok, type Result } from "@/lib/result";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { TableProfile } from "@/lib/tabular/profile-table";
import type { TableRows } from "@/lib/tabular/read-table";
import { fileNotes } from "./rate-files-file-notes";
import { columnNotes, missingNote, openFormatNote } from "./rate-files-notes";
import type { NamedFile, RateOptions } from "./rate-files-options";
import { openReadable } from "./rate-files-reading";

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

interface Kind<T extends string> {
  readonly kind: FileKind;
  readonly propose: (columns: readonly ColumnProfile[]) => readonly ColumnProposal<T>[];
  readonly described: (target: T) => { readonly header: string; readonly type: string };
}

const ACCOUNTS: Kind<AccountTarget> = {
  kind: "accounts",
  propose: proposeAccountMapping,
  described: (target) => ACCOUNT_TARGETS[target],
};

const ORDERS: Kind<OrderTarget> = {
  kind: "orders",
  propose: proposeOrderMapping,
  described: (target) => ORDER_TARGETS[target],
};

type Opening = Pick<RateOptions, "skipErrors" | "closingRows">;

export const openAccounts = (file: NamedFile, opening: Opening, say: Say) =>
  open(ACCOUNTS, file, opening, say);

export const openOrders = (file: NamedFile, opening: Opening, say: Say) =>
  open(ORDERS, file, opening, say);

/**
 * Looks at a file, maps its columns and says so. The error is the sentence that ends the run. A
 * column whose format only a person can tell ends it too, or is left out where errors are skipped.
 */
async function open<T extends string>(
  { kind, propose, described }: Kind<T>,
  file: NamedFile,
  { skipErrors, closingRows }: Opening,
  say: Say,
): Promise<Result<OpenedTable<T>, string>> {
  const result = await openReadable(file, closingRows);
  if (!result.ok) return result;
  const { profile, rows } = result.value;
  const proposals = propose(profile.columns);
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
    return err(`${file.name}: correct the column, or leave it out with --skip-errors.`);
  }
  const choices = proposedChoices(proposals).filter(
    (choice) => !unclear.some(({ index }) => index === choice.index),
  );
  const targets = choices.map(({ target }) => target);
  const missing = missingTargets(kind, targets);
  if (kind === "accounts" && proposeKind(profile.columns) === "orders") {
    return err(`${file.name}: this is an order history. Give it with --orders ${file.name}.`);
  }
  if (missing.length > 0) {
    const isTarget = (text: string) => targetHeader(kind, text);
    return err(
      missingNote(
        file.name,
        missing.map((names) => names.map(isTarget)),
      ),
    );
  }
  return ok({ file, profile, rows, choices });
}

function targetHeader(kind: FileKind, target: string): string {
  const table: Readonly<Record<string, { readonly header: string }>> =
    kind === "accounts" ? ACCOUNT_TARGETS : ORDER_TARGETS;
  return table[target]?.header ?? target;
}
