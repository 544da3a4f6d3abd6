import type { Format } from "@/lib/report/format";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import { ACCOUNT_FIELDS, type AccountValues, isAccountField } from "@/lib/schemas/account-fields";
import {
  type ImportRowBody,
  importRowBody,
  type PlannedOrder,
} from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
import { factText } from "./account-facts-view";
import { MATCHED_WORDS } from "./matching-words";
import { shownNumber } from "./order-numbers";
import { type PagePlace, planPage } from "./plan-page";

/** One row of the plan: what would be written of it. */
export interface PlannedChange {
  readonly line: number;
  readonly label: string;
  readonly what: string;
  /** By what its account was found; empty for a new one. */
  readonly foundBy: string;
}

/** The rows that would be written, a page at a time. */
export interface PlannedRowsView extends PagePlace {
  readonly rows: readonly PlannedChange[];
}

const SHOWN = 20;

/** The rows of a check that would be written, behind a line of the file. */
export async function viewPlannedRows(
  scope: Scope,
  importId: string,
  after: number,
  total: number,
  format: Format,
): Promise<PlannedRowsView> {
  const which = { actions: ["create", "update"] } as const;
  const page = await planPage(scope, importId, which, after, SHOWN, total, format);
  return { ...page, rows: page.rows.map((row) => plannedChange(row, format)) };
}

function plannedChange(
  { line, label, action, body: json }: ImportRowRecord,
  format: Format,
): PlannedChange {
  const body = importRowBody.parse(JSON.parse(json));
  const foundBy = body.matchedBy ? MATCHED_WORDS[body.matchedBy] : "";
  return { line, label, what: whatOf(action, label, body, format), foundBy };
}

function whatOf(
  action: string,
  label: string,
  { was, order, before, evidence, values = {} }: ImportRowBody,
  format: Format,
): string {
  if (order) return orderText(label, order, before ?? undefined, format);
  const fields = Object.keys(values).filter(isAccountField);
  const shows = evidence === undefined ? [] : [`Evidence: ${evidence}`];
  if (action === "update") {
    const after = { currency: was?.currency, ...values };
    const changes = fields.map((field) => {
      const text = (of: AccountValues) => factText({ values: of }, field, format) ?? "not known";
      // A plan that an earlier release made does not say what was before.
      return `${ACCOUNT_FIELDS[field].header}: ${was ? `${text(was)} → ` : ""}${text(after)}`;
    });
    return [...changes, ...shows].join(" · ");
  }
  const facts = fields
    .filter((field) => field !== "name")
    .map((field) => `${ACCOUNT_FIELDS[field].header}: ${factText({ values }, field, format)}`);
  return ["new account", ...facts, ...shows].join(" · ");
}

type OrderFigures = Pick<PlannedOrder, "orderedOn" | "amountMinor" | "currency" | "status">;

/**
 * An order with what it was before, where that differs.
 * @param label what its account is called
 */
export function orderText(
  label: string,
  order: PlannedOrder,
  before: (OrderFigures & Pick<PlannedOrder, "accountId">) | undefined,
  format: Format,
): string {
  const told = ({ orderedOn, amountMinor, currency, status }: OrderFigures) => [
    format.date(orderedOn),
    format.money(amountMinor, currency),
    status ?? "no status",
  ];
  const now = told(order);
  const was = before ? told(before) : now;
  const figures = now
    .map((text, index) => (was[index] === text ? text : `${was[index]} → ${text}`))
    .filter((text) => text !== now[2]);
  const moves =
    before && before.accountId !== order.accountId ? ["moved from another account"] : [];
  const number = shownNumber(order.orderNumber, order.accountId, label);
  return [number, ...figures, ...moves].join(", ");
}
