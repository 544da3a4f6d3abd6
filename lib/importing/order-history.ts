import type { OrderAnswers } from "@/lib/schemas/order-answers";
import type { TableRow } from "@/lib/tabular/read-table";
import { amountLeftOutReader } from "./amount-left-out";
import { AmountSigns, turned } from "./amount-signs";
import { CreditLikeNumbers } from "./credit-numbers";
import { documentKinds } from "./document-kinds";
import { createDocumentTally } from "./document-tally";
import { figuresMeant } from "./figures-meant";
import { withMissingAmount } from "./missing-amount";
import { createOrderBook } from "./order-book";
import type { OrderBookResult } from "./order-book-result";
import { changedRows, withOtherStatuses } from "./other-statuses";
import { type OrderRow, orderRowReader } from "./read-order-row";
import { type SurveyedFile, surveyOrders } from "./survey-orders";

/** An order history, and what is said of it. */
interface ReadHistory extends SurveyedFile {
  readonly defaultCurrency: string;
  readonly excludeStatuses: readonly string[];
  readonly answers: OrderAnswers;
  /** Orders that are left out by their status are noted: they may be stored from an earlier file. */
  readonly keepsCancelled: boolean;
}

/** A row with what stands elsewhere, and what was read in it. */
interface TakenRow {
  readonly whole: TableRow;
  readonly found: OrderRow;
}

/** Reads the rows of an order history into purchases by account. */
export interface OrderHistory {
  /** Reads the next row and gathers it. */
  take(row: TableRow): TakenRow;
  /** Reads a row with what stands elsewhere, whatever its status. */
  readAll(whole: TableRow): OrderRow;
  /** Ends it, with stops as `finishing` of the book has them. */
  finishing(): Generator<void, OrderBookResult>;
}

const asItIs = (row: TableRow) => row;

/** Begins to read an order history, with what only the whole file tells at hand. */
export async function openOrderHistory(file: ReadHistory): Promise<OrderHistory> {
  const { choices, columns, rowCount, answers, defaultCurrency, discountUnit } = file;
  const withStatus = withOtherStatuses(columns, choices) ?? asItIs;
  const rows = () => changedRows(file.rows(), withStatus);
  const survey = await surveyOrders({ ...file, rows });
  const withAmount = withMissingAmount(choices, columns, rowCount);
  const typeAt = choices.find(({ target }) => target === "documentType")?.index;
  const types = columns.find(({ index }) => index === typeAt);
  const documents = documentKinds(
    (types?.values ?? []).map(({ value }) => value),
    answers.documentKinds,
    (types?.filled ?? 0) < rowCount,
  );
  const leftOut = amountLeftOutReader(choices, defaultCurrency);
  const tally = createDocumentTally(choices, documents, leftOut);
  const { excludeStatuses } = file;
  const reading = { choices, defaultCurrency, discountUnit, documents };
  const read = orderRowReader({ ...reading, excludeStatuses });
  const book = createOrderBook(answers);
  const amount =
    choices.find(({ target }) => target === "amount") ??
    choices.find(({ target }) => target === "unitPrice");
  const signs = new AmountSigns(amount?.label, answers.negativeAmounts);
  const likeCredits = new CreditLikeNumbers(answers.creditNumbers);
  /** The row with its amount in the sign that is meant. What a credit note says is always a credit. */
  const inSign = (found: OrderRow, row: TableRow): OrderRow => {
    const { order } = found;
    if (!order || tally.takenFor(row).counts === "credit") return found;
    signs.note(order);
    const meant = answers.negativeAmounts === "purchases" ? turned(order) : order;
    const isLike = types === undefined && likeCredits.note(meant);
    const isCredit = isLike && answers.creditNumbers === "credits";
    return meant === order && !isCredit
      ? found
      : { ...found, order: isCredit ? turned(meant) : meant };
  };

  return {
    take(row) {
      const whole = survey.completed(withStatus(row));
      const found = inSign(withAmount(whole, read(whole)), whole);
      tally.add(whole, found);
      if (found.order) book.add(found.order);
      else if (found.cancelled && file.keepsCancelled) book.cancel(found.cancelled);
      if (found.unreadOrder !== undefined) book.leaveOut(found.unreadOrder);
      return { whole, found };
    },

    readAll: orderRowReader({ ...reading, excludeStatuses: [] }),

    *finishing() {
      const result = yield* book.finishing(figuresMeant(choices, discountUnit, answers));
      const others = [signs.finding(), likeCredits.finding(), tally.finding(), survey.filledIn()];
      const findings = [...result.findings, ...others.flatMap((found) => found ?? [])];
      return { ...result, findings };
    },
  };
}
