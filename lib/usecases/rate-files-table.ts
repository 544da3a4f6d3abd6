import {
  type ColumnChoice,
  type ColumnProposal,
  missingTargets,
  proposeAccountMapping,
  proposedChoices,
  proposeKind,
  proposeOrderMapping,
} from "@/lib/importing/propose-mapping";
import { refusalSentence } from "@/lib/importing/refusal-sentences";
import {
  ACCOUNT_TARGETS,
  type AccountTarget,
  type FileKind,
  ORDER_TARGETS,
  type OrderTarget,
} from "@/lib/importing/targets";
import { err, ok, type Result } from "@/lib/result";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { profileTable, type TableProfile } from "@/lib/tabular/profile-table";
import { columnNotes, fileNote, missingNote, openFormatNote } from "./rate-files-notes";
import type { NamedFile } from "./rate-files-options";

/** A file that can be read, with what each of its columns is. */
export interface OpenedTable<T extends string> {
  readonly file: NamedFile;
  readonly profile: TableProfile;
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

export const openAccounts = (file: NamedFile, skipErrors: boolean, say: Say) =>
  open(ACCOUNTS, file, skipErrors, say);

export const openOrders = (file: NamedFile, skipErrors: boolean, say: Say) =>
  open(ORDERS, file, skipErrors, say);

/**
 * Looks at a file, maps its columns and says so. The error is the sentence that ends the run. A
 * column whose format only a person can tell ends it too, or is left out where errors are skipped.
 */
async function open<T extends string>(
  { kind, propose, described }: Kind<T>,
  file: NamedFile,
  skipErrors: boolean,
  say: Say,
): Promise<Result<OpenedTable<T>, string>> {
  const result = await profileTable(file.source);
  if (!result.ok) return err(`${file.name}: ${refusalSentence(result.error)}`);
  const profile = result.value;
  const proposals = propose(profile.columns);
  say(fileNote(file.name, profile));
  for (const note of columnNotes(
    proposals,
    (target) => described(target).header,
    (target) => described(target).type,
  )) {
    say(note);
  }
  const unclear = proposals.flatMap(({ column, mustChoose }) =>
    mustChoose
      ? [{ index: column.index, note: openFormatNote(file.name, column.label, mustChoose) }]
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
  return ok({ file, profile, choices });
}

function targetHeader(kind: FileKind, target: string): string {
  const table: Readonly<Record<string, { readonly header: string }>> =
    kind === "accounts" ? ACCOUNT_TARGETS : ORDER_TARGETS;
  return table[target]?.header ?? target;
}
