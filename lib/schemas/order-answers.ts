import { z } from "zod";

/** Whether a figure is that of its row, or that of the whole order on each of its rows. */
export const FIGURE_SCOPES = ["line", "order"] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

/** Whether an order number that is used again long after is another order. */
export const NUMBER_REUSES = ["separate", "one"] as const;
export type NumberReuse = (typeof NUMBER_REUSES)[number];

/** What amounts below zero are, where most of a file are. */
export const NEGATIVE_AMOUNTS = ["purchases", "credits"] as const;
export type NegativeAmounts = (typeof NEGATIVE_AMOUNTS)[number];

/** Whether rows that are the sum of the other rows of their order are left out. */
export const TOTAL_ROWS = ["leave-out", "count"] as const;
export type TotalRows = (typeof TOTAL_ROWS)[number];

/** What rows are whose numbers begin as those of credit notes do. */
export const CREDIT_NUMBERS = ["credits", "purchases"] as const;
export type CreditNumbers = (typeof CREDIT_NUMBERS)[number];

/** What a kind of document does: it is a purchase, it reduces as a credit, or it is neither. */
export const DOCUMENT_COUNTS = ["purchase", "credit", "none"] as const;
export type DocumentCount = (typeof DOCUMENT_COUNTS)[number];

/** So many kinds of documents are told apart in one file. */
export const DOCUMENT_KINDS_MAX = 50;
const WORD_MAX = 100;

const documentChoice = z.object({
  word: z.string().min(1).max(WORD_MAX),
  counts: z.enum(DOCUMENT_COUNTS),
});
export type DocumentChoice = z.infer<typeof documentChoice>;

/** What a person said of an order history where its rows leave it open; absent where nothing is. */
export const orderAnswers = z.object({
  amountPer: z.enum(FIGURE_SCOPES).optional(),
  discountPer: z.enum(FIGURE_SCOPES).optional(),
  reusedNumbers: z.enum(NUMBER_REUSES).optional(),
  negativeAmounts: z.enum(NEGATIVE_AMOUNTS).optional(),
  totalRows: z.enum(TOTAL_ROWS).optional(),
  creditNumbers: z.enum(CREDIT_NUMBERS).optional(),
  documentKinds: z
    .array(documentChoice)
    .max(DOCUMENT_KINDS_MAX * 2)
    .optional(),
});
export type OrderAnswers = z.infer<typeof orderAnswers>;

/** The questions that a person may answer. */
export const ORDER_ANSWERS = [
  "amountPer",
  "discountPer",
  "reusedNumbers",
  "negativeAmounts",
  "totalRows",
  "creditNumbers",
  "documentKinds",
] as const satisfies readonly (keyof OrderAnswers)[];
export type OrderAnswer = (typeof ORDER_ANSWERS)[number];

/** The answers of before with those of now; a kind of document keeps its answer until it gets another. */
export function withAnswers(before: OrderAnswers, now: OrderAnswers): OrderAnswers {
  const kinds = new Map(
    [...(before.documentKinds ?? []), ...(now.documentKinds ?? [])].map((one) => [one.word, one]),
  );
  const given = Object.entries(now).filter(([, value]) => value !== undefined);
  const said: OrderAnswers = { ...before, ...Object.fromEntries(given) };
  return kinds.size === 0 ? said : { ...said, documentKinds: [...kinds.values()] };
}

const count = z.number().int().min(0);
const currency = z.string().max(3);

/** What all rows of an order history together say of its orders. */
export const ORDER_FINDINGS = [
  "amountRepeats",
  "discountRepeats",
  "reusedNumbers",
  "longOrders",
  "negativeAmounts",
  "totalRows",
  "creditNumbers",
  "documentKinds",
  "filledCells",
] as const;
export type OrderFindingCode = (typeof ORDER_FINDINGS)[number];

/** By which answer each is settled; undefined where there is nothing to answer. */
export const ANSWERED_BY: Readonly<Record<OrderFindingCode, OrderAnswer | undefined>> = {
  amountRepeats: "amountPer",
  discountRepeats: "discountPer",
  reusedNumbers: "reusedNumbers",
  longOrders: undefined,
  negativeAmounts: "negativeAmounts",
  totalRows: "totalRows",
  creditNumbers: "creditNumbers",
  documentKinds: "documentKinds",
  filledCells: undefined,
};

/** An order number that is used again: of which account, and the days of its first and last row. */
const reusedNumber = z.object({
  number: z.string().max(200),
  account: z.string().max(200),
  first: z.number().int(),
  last: z.number().int(),
});
export type ReusedNumber = z.infer<typeof reusedNumber>;

/** How many of them are named. */
export const REUSED_SHOWN = 5;

const documentFigures = z.object({
  word: z.string().max(WORD_MAX),
  rows: count,
  /** In minor units. */
  sums: z.array(z.object({ currency, minor: z.number() })).max(10),
  /** What it is taken for; undefined where only a person can tell. */
  counts: z.enum(DOCUMENT_COUNTS).optional(),
  /** Why a person must say what it is; absent where it is sure or was said. */
  asked: z.enum(["unknown", "twice", "nothingCounts"]).optional(),
});
/** The rows of one kind of document. */
export type DocumentFigures = z.infer<typeof documentFigures>;

/** One thing found, with how many it is about and what they come to, by currency. */
export const orderFinding = z.object({
  code: z.enum(ORDER_FINDINGS),
  /** It is not sure, and nobody has said: a person must. */
  isOpen: z.boolean(),
  /** What it is taken for; empty where there is no choice. */
  takenAs: z.string().max(20),
  /** It was said for an earlier file with the same headers. */
  isRemembered: z.boolean().optional(),
  /** The column, or the columns in one text. */
  column: z.string().max(200).optional(),
  orders: count,
  rows: count,
  /** In minor units, both ways: once an order, and on each row. */
  sums: z.array(z.object({ currency, once: z.number(), each: z.number() })).max(10),
  /** Of numbers that are used again: the first ones. */
  reused: z.array(reusedNumber).max(REUSED_SHOWN).optional(),
  /** Of kinds of documents: each with its rows. */
  documents: z.array(documentFigures).max(DOCUMENT_KINDS_MAX).optional(),
});
export type OrderFinding = z.infer<typeof orderFinding>;
