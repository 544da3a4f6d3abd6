import { isCellError, WITHOUT_VALUE } from "@/lib/tabular/cell-errors";
import { markMeans } from "@/lib/tabular/currency";
import { DATE_EXAMPLES, parseDate } from "@/lib/tabular/date-format";
import { absolute, toDecimal } from "@/lib/tabular/decimal";
import { foldText } from "@/lib/tabular/fold-text";
import { parseNumber } from "@/lib/tabular/number-format";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import { isPlaceholderDay } from "@/lib/tabular/placeholder-dates";
import type { TableRow } from "@/lib/tabular/read-table";
import { visibleText } from "@/lib/tabular/visible-text";
import { readCurrency } from "./currency-names";
import { isDamagedId } from "./damaged-id";
import { type DocumentKinds, documentKinds } from "./document-kinds";
import { identifier } from "./identifier";
import { amountOf, credited, type ParsedNumber, withoutAmount } from "./order-amount";
import type { CancelledLine, OrderLine } from "./order-line";
import type { ProblemCode, RowProblem } from "./problem";
import type { ColumnChoice } from "./propose-mapping";
import { remembering } from "./remembering";
import { ORDER_TARGETS, type OrderTarget } from "./targets";
import { isTooLarge } from "./too-large";
import { oneForWidth } from "./wrong-width";

/** A row as read: left out without a word where the person excludes its status. */
export interface OrderRow {
  readonly line: number;
  readonly order: OrderLine | undefined;
  readonly excluded: boolean;
  /** Set where it is excluded and says of which order it is. */
  readonly cancelled?: CancelledLine | undefined;
  /** It is of a payment, a quote or the like, or of a document of which nobody knows what it is. */
  readonly leftOutAs?: "document" | "unknownDocument" | undefined;
  /** The number of its order, where it cannot be read: the others of the order wait with it. */
  readonly unreadOrder?: string | undefined;
  readonly problems: readonly RowProblem[];
}

export interface OrderReading {
  readonly choices: readonly ColumnChoice<OrderTarget>[];
  readonly defaultCurrency: string;
  readonly discountUnit: DiscountUnit;
  /** Rows with one of these statuses are left out; case and accents do not matter. */
  readonly excludeStatuses: readonly string[];
  /** What the kinds of documents of the file do; needed where a column says them. */
  readonly documents?: DocumentKinds | undefined;
}

const SHOWN_MAX = 200;
const IDS: ReadonlySet<OrderTarget> = new Set(["orderNumber", "accountId"]);

/** Reads rows of an order history under one mapping; every problem of a row is reported. */
export function orderRowReader(reading: OrderReading): (row: TableRow) => OrderRow {
  const { documents = documentKinds([]) } = reading;
  const excluded = new Set(reading.excludeStatuses.map(foldText));
  const columns = new Map(reading.choices.map((choice) => [choice.target, choice]));
  const namedByColumns = reading.choices.find(({ currency }) => currency !== undefined)?.currency;
  const dates = columns.get("orderDate")?.dates;
  const dayOf = remembering((cell) => (dates === undefined ? undefined : parseDate(cell, dates)));

  return (row) => {
    const { line } = row;
    const problems: RowProblem[] = [];
    const cells: Partial<Record<OrderTarget, string>> = {};
    for (const { target, index } of columns.values()) {
      const cell = visibleText(row.cells[index] ?? "").trim();
      cells[target] = IDS.has(target) ? identifier(cell) : cell;
    }
    const cellOf = (target: OrderTarget): string => cells[target] ?? "";
    const report = (code: ProblemCode, field?: OrderTarget, more?: Partial<RowProblem>) => {
      const value = field && cellOf(field).slice(0, SHOWN_MAX);
      problems.push({
        line,
        code,
        field,
        column: field && columns.get(field)?.label,
        value,
        ...more,
      });
    };
    const text = (target: "orderNumber" | "accountId" | "accountName" | "status") => {
      const cell = cellOf(target);
      const { max } = ORDER_TARGETS[target];
      if (cell.length > max) report("tooLong", target, { max });
      if (IDS.has(target) && isDamagedId(cell)) report("damagedId", target);
      return cell === "" ? undefined : cell;
    };
    const short = (target: "orderNumber" | "accountId" | "accountName") => {
      const cell = cellOf(target);
      return cell === "" || cell.length > ORDER_TARGETS[target].max ? undefined : cell;
    };
    const number = (target: OrderTarget, currency: string): ParsedNumber | undefined => {
      const cell = cellOf(target);
      const choice = columns.get(target);
      if (cell === "" || choice === undefined) return undefined;
      const read = parseNumber(cell, choice.decimal);
      const decimal = read && toDecimal(read.text);
      if (read === undefined || decimal === undefined) report("notANumber", target);
      else if (read.percent && target !== "discount") report("notANumber", target);
      else if (!markMeans(read.currency ?? choice.currency ?? currency, currency)) {
        report("otherCurrency", target, { allowed: [currency] });
      } else return { decimal, percent: read.percent };
      return "unreadable";
    };

    const unread = (): OrderRow => {
      const unreadOrder = short("orderNumber");
      return {
        line,
        order: undefined,
        excluded: false,
        unreadOrder,
        problems: oneForWidth(problems),
      };
    };

    const status = text("status");
    if (status !== undefined && excluded.has(foldText(status))) {
      const names = {
        orderNumber: short("orderNumber"),
        accountId: short("accountId"),
        accountName: short("accountName"),
      };
      const on = dayOf(cellOf("orderDate"));
      const isKnown = (names.accountId ?? names.accountName) && (names.orderNumber ?? on);
      const cancelled = isKnown === undefined ? undefined : { line, on, status, ...names };
      return { line, order: undefined, excluded: true, cancelled, problems: [] };
    }
    const document = documents.of(cellOf("documentType")).counts ?? "unknown";
    if (document === "none" || document === "unknown") {
      const leftOutAs = document === "none" ? "document" : "unknownDocument";
      return { line, order: undefined, excluded: false, leftOutAs, problems: [] };
    }
    if (row.shape === "short") report("shortRow");
    if (row.shape === "long") report("longRow");
    for (const target of columns.keys()) {
      const cell = cellOf(target);
      if (isCellError(cell)) report(cell === WITHOUT_VALUE ? "noCellValue" : "cellError", target);
    }
    // What is missing then is not missing but unread.
    if (problems.some(keepsOut)) return unread();
    const orderNumber = text("orderNumber");
    const accountId = text("accountId");
    const accountName = text("accountName");
    if (accountId === undefined && accountName === undefined) report("noAccount");

    const currencyCell = cellOf("currency");
    const named = currencyCell === "" ? undefined : readCurrency(currencyCell);
    if (currencyCell !== "" && named === undefined) report("unknownCurrency", "currency");
    const currency = named ?? namedByColumns ?? reading.defaultCurrency;

    const dateCell = cellOf("orderDate");
    const on = dayOf(dateCell);
    if (dateCell === "") report("noOrderDate");
    else if (on === undefined)
      report("notADate", "orderDate", { allowed: dates && [DATE_EXAMPLES[dates]] });
    else if (isPlaceholderDay(on)) report("noOrderDate", "orderDate");

    const back = number("refunded", currency);
    const amount = number("amount", currency);
    const said = amountOf(
      {
        amount,
        quantity: number("quantity", currency),
        unitPrice: number("unitPrice", currency),
        discount: number("discount", currency),
      },
      reading.discountUnit,
      orderNumber !== undefined,
    );
    // The amount of an order may stand on one of its rows only.
    const isElsewhere = amount === undefined && orderNumber !== undefined && columns.has("amount");
    const found = isElsewhere ? withoutAmount(said) : said;
    if (typeof found === "string" && found !== "unreadable") {
      report(found, found === "discountOutOfRange" ? "discount" : undefined);
    }
    if (typeof found !== "string" && isTooLarge(found.amount, currency))
      report("amountTooLarge", "amount");
    if (typeof found === "string" || on === undefined || problems.some(keepsOut)) {
      return unread();
    }
    const refunded = back && back !== "unreadable" ? absolute(back.decimal) : undefined;
    const meant = document === "credit" ? credited(found) : found;
    const order = {
      line,
      orderNumber,
      on,
      accountId,
      accountName,
      ...meant,
      currency,
      status,
      refunded,
    };
    return { line, order, excluded: false, problems };
  };
}

const keepsOut = ({ code }: RowProblem): boolean => code !== "shortRow" && code !== "damagedId";
