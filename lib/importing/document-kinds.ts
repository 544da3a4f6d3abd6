import type { DocumentChoice, DocumentCount, DocumentFigures } from "@/lib/schemas/order-answers";
import { foldText } from "@/lib/tabular/fold-text";
import { DOCUMENT_PIECES, DOCUMENT_WORDS, type DocumentSort } from "./document-words";
import { compactHeader, headerWords } from "./header-words";
import { remembering } from "./remembering";

const SORTS = [
  "invoice",
  "order",
  "credit",
  "refund",
  "payment",
  "delivery",
  "quote",
  "other",
] as const satisfies readonly DocumentSort[];

/** One form for singular and plural; it need not be a word. */
const stemOf = (word: string): string =>
  word
    .replace(/coes$/, "cao")
    .replace(/(?<=...)s$/, "")
    .replace(/(?<=.{4})(?:en|[en])$/, "");

const keyOf = (text: string): string => headerWords(text).split(" ").map(stemOf).join("");

const BY_WORD: ReadonlyMap<string, DocumentSort> = new Map(
  SORTS.flatMap((sort) =>
    DOCUMENT_WORDS[sort].split("|").map((word): [string, DocumentSort] => [keyOf(word), sort]),
  ),
);

/** What kind of document a word names; undefined where nobody here knows it. */
export const documentSort = remembering((word: string): DocumentSort | undefined => {
  const known = BY_WORD.get(keyOf(word));
  if (known !== undefined) return known;
  const compact = compactHeader(word);
  const [sort, ...others] = SORTS.filter((one) => DOCUMENT_PIECES[one].test(compact));
  return others.length === 0 ? sort : undefined;
});

/** What each sort does by itself. */
const COUNTS: Readonly<Record<DocumentSort, DocumentCount>> = {
  invoice: "purchase",
  order: "purchase",
  credit: "credit",
  refund: "credit",
  payment: "none",
  delivery: "none",
  quote: "none",
  other: "none",
};

/** Words of one program that mean something else in another, by words that stand beside them. */
const SAP_BILLING: ReadonlySet<string> = new Set(["f2", "g2", "l2", "s1", "s2"]);
const SAP_ACCOUNTING: ReadonlySet<string> = new Set(["dr", "dg", "dz", "rv"]);

function sortIn(word: string, folded: ReadonlySet<string>): DocumentSort | undefined {
  const text = foldText(word);
  const isBeside = (others: ReadonlySet<string>) => [...others].some((one) => folded.has(one));
  if (text === "re" && isBeside(SAP_BILLING)) return "credit";
  if ((text === "re" || text === "ab") && isBeside(SAP_ACCOUNTING)) return undefined;
  return documentSort(word);
}

/** What a document is taken for, and why that is asked, where it is. */
export type Taken = Pick<DocumentFigures, "counts" | "asked">;

/** What the kinds of documents of one file do (import.md 38). */
export interface DocumentKinds {
  /** What a cell says of its row; an empty one says nothing against a purchase. */
  readonly of: (cell: string) => Taken;
}

/** A row without a kind. */
export const PURCHASE: Taken = { counts: "purchase" };

/**
 * Credits reduce; payments, quotes and the like are no purchases. What nobody here knows is asked,
 * and so is what may count twice: orders beside invoices, refunds beside credit notes. Where no
 * kind of the file would count, those that may be all the file has are asked too.
 * @param words of the column, as far as they are known before the rows are read
 * @param isPartly some rows have no kind: they are purchases
 */
export function documentKinds(
  words: readonly string[],
  said: readonly DocumentChoice[] = [],
  isPartly = false,
): DocumentKinds {
  const folded = new Set(words.map(foldText));
  const answers = new Map(said.map(({ word, counts }) => [foldText(word), counts]));
  const known = words.map((word) => ({
    sort: sortIn(word, folded),
    answer: answers.get(foldText(word)),
  }));
  const has = (counts: DocumentCount, ...sorts: readonly DocumentSort[]) =>
    known.some(
      ({ sort, answer }) =>
        sort !== undefined && sorts.includes(sort) && (answer ?? COUNTS[sort]) === counts,
    );
  const saidPurchase = (wanted: DocumentSort) =>
    known.some(({ sort, answer }) => sort === wanted && answer === "purchase");
  const isEmpty =
    !isPartly &&
    !known.some(
      ({ sort, answer }) => (answer ?? (sort === undefined ? "none" : COUNTS[sort])) === "purchase",
    );
  const hasPayments = known.some(({ sort }) => sort === "payment");

  const ask = (asked: Taken["asked"], counts: DocumentCount): Taken => ({ asked, counts });
  const takenFor = (sort: DocumentSort | undefined): Taken => {
    if (sort === undefined) return { asked: "unknown" };
    if (sort === "order" && has("purchase", "invoice")) return ask("twice", "none");
    if (sort === "invoice" && saidPurchase("order")) return ask("twice", "none");
    if (sort === "refund" && has("credit", "credit")) return ask("twice", "none");
    if (COUNTS[sort] === "none" && isEmpty) {
      const isAll = sort === "payment" || (sort === "delivery" && !hasPayments);
      return ask("nothingCounts", isAll ? "purchase" : "none");
    }
    return { counts: COUNTS[sort] };
  };
  const of = remembering((cell: string): Taken => {
    if (cell === "") return PURCHASE;
    const answer = answers.get(foldText(cell));
    return answer ? { counts: answer } : takenFor(sortIn(cell, folded));
  });
  return { of };
}
