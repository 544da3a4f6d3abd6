import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { DateFormat } from "@/lib/tabular/date-format";
import type { DecimalMark } from "@/lib/tabular/number-format";
import type { DiscountUnit, ShareUnit } from "@/lib/tabular/number-profile";
import { ACCOUNT_SYNONYMS } from "./account-headers";
import { optionsOf, type Question, questionOf } from "./asked-headers";
import { believable } from "./believable-match";
import { contactColumns } from "./contact-list";
import { misnamedByCompany } from "./header-company";
import { accountTargetByWords } from "./header-patterns";
import { currencyOfHeader, headerForms } from "./header-words";
import { knownOrderColumns } from "./known-exports";
import { type Assigned, assignColumns, type HeaderMatch, headerMatcher } from "./match-headers";
import { ORDER_SYNONYMS } from "./order-headers";
import {
  ACCOUNT_TARGET_LIST,
  ACCOUNT_TARGETS,
  type AccountTarget,
  type FileKind,
  fieldOf,
  ORDER_TARGET_LIST,
  ORDER_TARGETS,
  type OrderTarget,
} from "./targets";

/** How one mapped column is read. Plain data: it is stored with an import. */
export interface ColumnChoice<T extends string> {
  readonly index: number;
  readonly label: string;
  readonly target: T;
  readonly decimal: DecimalMark;
  readonly dates: DateFormat | undefined;
  readonly shareUnit: ShareUnit;
  /** Of a discount: absent where the values and the header say it. */
  readonly discountUnit?: DiscountUnit | undefined;
  /** The currency that the header or all cells name, for money without a currency column. */
  readonly currency: string | undefined;
}

/** What is proposed for one column of a file. */
export interface ColumnProposal<T extends string> {
  readonly column: ColumnProfile;
  /** Absent where the column is left out, taken by another column, or asked about. */
  readonly match: HeaderMatch<T> | undefined;
  /** The column (index) that has the field this one names too. */
  readonly takenBy: number | undefined;
  /** A question that only a person can answer, and what the column may then be mapped to. */
  readonly asks: Question | undefined;
  readonly options: readonly T[];
  /** The format is not decided by the values: a person must choose it before the column is read. */
  readonly mustChoose: "decimal" | "dates" | undefined;
}

export type AccountProposal = readonly ColumnProposal<AccountTarget>[];
export type OrderProposal = readonly ColumnProposal<OrderTarget>[];

const matchAccount = headerMatcher<AccountTarget>({
  targets: ACCOUNT_TARGET_LIST,
  headerOf: (target) => ACCOUNT_TARGETS[target].header,
  synonyms: ACCOUNT_SYNONYMS,
  byPattern: accountTargetByWords,
});

const matchOrder = headerMatcher<OrderTarget>({
  targets: ORDER_TARGET_LIST,
  headerOf: (target) => ORDER_TARGETS[target].header,
  synonyms: ORDER_SYNONYMS,
  byPattern: () => undefined,
});

const NUMERIC = new Set(["whole", "decimal", "share", "money", "amount", "discount"]);

/** Whether the values leave the format of a column open that its target needs. */
export function formatToChoose(
  column: ColumnProfile,
  type: string,
): ColumnProposal<string>["mustChoose"] {
  if (type === "date" && column.dates.mustChoose.length > 0) return "dates";
  return NUMERIC.has(type) && column.numbers.mustChoose ? "decimal" : undefined;
}

function proposal<T extends string>(
  column: ColumnProfile,
  assigned: Assigned<T> | undefined,
  typeOf: (target: T) => string,
): ColumnProposal<T> {
  const match = assigned?.match;
  return {
    column,
    match,
    takenBy: assigned?.takenBy,
    asks: undefined,
    options: [],
    mustChoose: match && formatToChoose(column, typeOf(match.target)),
  };
}

/** Proposes what each column of an account list is (import.md 11, 12; domain.md §2). */
export function proposeAccountMapping(columns: readonly ColumnProfile[]): AccountProposal {
  const questions = new Map<number, Question>();
  for (const column of columns) {
    const question = questionOf(headerForms(column.header));
    if (question !== undefined) questions.set(column.index, question);
  }
  const contacts = contactColumns(columns);
  const assigned = assignColumns(
    columns,
    (column) => {
      if (contacts?.has(column.index)) return contacts.get(column.index);
      const match = questions.has(column.index) ? undefined : matchAccount(column.header);
      return match && believable(column, match, ACCOUNT_TARGETS[match.target].type)
        ? match
        : undefined;
    },
    fieldOf,
  );
  return columns.map((column) => {
    const plain = proposal(
      column,
      assigned.get(column.index),
      (target) => ACCOUNT_TARGETS[target].type,
    );
    const asks = questions.get(column.index);
    return asks === undefined ? plain : { ...plain, asks, options: optionsOf(asks) };
  });
}

/** Proposes what each column of an order history is. */
export function proposeOrderMapping(columns: readonly ColumnProfile[]): OrderProposal {
  const known = knownOrderColumns(columns);
  const misnamed = misnamedByCompany(columns);
  const assigned = assignColumns(
    columns,
    (column) => {
      if (known?.has(column.index)) {
        const target = known.get(column.index);
        return target && { target, why: "export", sure: "sure" };
      }
      if (misnamed.has(column.index)) return undefined;
      const match = matchOrder(column.header);
      return match && believable(column, match, ORDER_TARGETS[match.target].type)
        ? match
        : undefined;
    },
    (target) => target,
    ({ filled }) => filled === 0,
  );
  return columns.map((column) =>
    proposal(column, assigned.get(column.index), (target) => ORDER_TARGETS[target].type),
  );
}

/** How to read a column as a target, by the formats its values decide. */
export function choiceFor<T extends string>(column: ColumnProfile, target: T): ColumnChoice<T> {
  const { numbers, dates } = column;
  const only = numbers.currencies.length === 1 ? numbers.currencies[0] : undefined;
  return {
    index: column.index,
    label: column.label,
    target,
    decimal: numbers.decimal,
    dates: dates.format,
    shareUnit: numbers.shareUnit,
    currency: currencyOfHeader(column.header) ?? (only?.length === 3 ? only : undefined),
  };
}

/** The proposal taken as it stands. */
export const proposedChoices = <T extends string>(
  all: readonly ColumnProposal<T>[],
): ColumnChoice<T>[] =>
  all.flatMap(({ column, match }) => (match ? [choiceFor(column, match.target)] : []));

/** What a mapping still lacks; each entry names targets of which one is needed. */
export function missingTargets(
  kind: FileKind,
  targets: readonly string[],
): readonly (readonly string[])[] {
  const has = (target: string) => targets.includes(target);
  if (kind === "accounts") return has("name") || has("externalId") ? [] : [["name", "externalId"]];
  const missing: (readonly string[])[] = [];
  if (!has("orderDate")) missing.push(["orderDate"]);
  if (!has("accountId") && !has("accountName")) missing.push(["accountId", "accountName"]);
  if (!has("amount") && !(has("quantity") && has("unitPrice"))) {
    missing.push(["amount", has("quantity") ? "unitPrice" : "quantity"]);
  }
  return missing;
}

/** The kind of file its headers speak for: orders where it has all that an order needs. */
export function proposeKind(columns: readonly ColumnProfile[]): FileKind {
  const orders = proposeOrderMapping(columns).flatMap(({ match }) => (match ? [match] : []));
  const targets = orders.map(({ target }) => target);
  if (missingTargets("orders", targets).length > 0) return "accounts";
  const accounts = proposeAccountMapping(columns).filter(({ match }) => match !== undefined);
  return orders.length >= accounts.length ? "orders" : "accounts";
}
