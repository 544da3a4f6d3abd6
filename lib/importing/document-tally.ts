import {
  DOCUMENT_KINDS_MAX,
  type DocumentFigures,
  type OrderFinding,
} from "@/lib/schemas/order-answers";
import { detached } from "@/lib/tabular/detached-text";
import { foldText } from "@/lib/tabular/fold-text";
import type { TableRow } from "@/lib/tabular/read-table";
import { visibleText } from "@/lib/tabular/visible-text";
import type { AmountLeftOut } from "./amount-left-out";
import { type DocumentKinds, PURCHASE, type Taken } from "./document-kinds";
import { MoneySums, SUMS_SAID } from "./money-sums";
import type { ColumnChoice } from "./propose-mapping";
import type { OrderRow } from "./read-order-row";
import type { OrderTarget } from "./targets";

interface Counted {
  readonly word: string;
  rows: number;
  readonly sums: MoneySums;
}

/** Counts the rows of an order history and adds up their amounts by kind of document. */
export interface DocumentTally {
  add(row: TableRow, found: OrderRow): void;
  /** What the document of a row is taken for. */
  takenFor(row: TableRow): Taken;
  /** Undefined where every row is a purchase by itself. */
  finding(): OrderFinding | undefined;
}

/** @param leftOut what a row would have added that is left out */
export function createDocumentTally(
  choices: readonly ColumnChoice<OrderTarget>[],
  kinds: DocumentKinds,
  leftOut: (row: TableRow) => AmountLeftOut | undefined,
): DocumentTally {
  const column = choices.find(({ target }) => target === "documentType");
  const byWord = new Map<string, Counted>();
  const wordOf = ({ cells }: TableRow) => visibleText(cells[column?.index ?? -1] ?? "").trim();

  const amountOf = (row: TableRow, { order }: OrderRow): AmountLeftOut | undefined =>
    order === undefined ? leftOut(row) : order.isEmpty ? undefined : order;

  return {
    takenFor: (row) => (column === undefined ? PURCHASE : kinds.of(wordOf(row))),

    add(row, found) {
      if (column === undefined || found.excluded) return;
      const word = wordOf(row);
      const key = foldText(word);
      let counted = byWord.get(key);
      if (counted === undefined) {
        if (word === "" || word.length > 100 || byWord.size >= DOCUMENT_KINDS_MAX) return;
        counted = { word: detached(word), rows: 0, sums: new MoneySums() };
        byWord.set(key, counted);
      }
      counted.rows += 1;
      const money = amountOf(row, found);
      if (money !== undefined) counted.sums.add(money);
    },

    finding() {
      const documents = [...byWord.values()]
        .sort((a, b) => b.rows - a.rows)
        .map(({ word, rows, sums }): DocumentFigures => {
          return { word, rows, sums: sums.minor().slice(0, SUMS_SAID), ...kinds.of(word) };
        });
      if (documents.every(({ counts, asked }) => counts === "purchase" && !asked)) return undefined;
      const open = documents.filter(({ asked }) => asked);
      return {
        code: "documentKinds",
        isOpen: open.length > 0,
        takenAs: "",
        column: column?.label.slice(0, 200),
        orders: documents.length,
        rows: (open.length > 0 ? open : documents).reduce((sum, { rows }) => sum + rows, 0),
        sums: [],
        documents,
      };
    },
  };
}
