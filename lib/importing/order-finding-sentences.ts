import { makeDocumentKinds } from "@/lib/schemas/document-kind-list";
import { ANSWERED_BY, type OrderFinding, type OrderFindingCode } from "@/lib/schemas/order-answers";
import { answerWith, type Door } from "./answer-door";
import { documentKindsSentence } from "./document-kinds-sentences";
import { counted, type FindingWords, NEUTRAL_WORDS, sumsText } from "./finding-words";

type Sentence = (finding: OrderFinding, words: FindingWords) => string;

const money = ({ sums }: OrderFinding, which: "once" | "each", words: FindingWords): string =>
  sumsText(
    sums.map(({ currency, ...sum }) => ({ currency, minor: sum[which] })),
    words,
  );

const asSaid = ({ isRemembered }: OrderFinding): string =>
  isRemembered ? "as you said for an earlier file with these columns" : "as you said";

const howMany = ({ rows, orders }: OrderFinding, words: FindingWords): string =>
  `${counted(rows, "row", words)} of ${counted(orders, "order", words)}`;

function repeated(noun: string): Sentence {
  return (finding, words) => {
    const { column = "", takenAs, isRemembered } = finding;
    const rows = howMany(finding, words);
    const once = money(finding, "once", words);
    const each = money(finding, "each", words);
    const said = isRemembered ? `, ${asSaid(finding)}` : "";
    return takenAs === "order"
      ? `“${column}” is the same on all rows of an order (${rows}): it is taken as the ${noun} of the whole order and counts once${said}. These orders total ${once}; counted on each row it would be ${each}.`
      : `“${column}” counts on each row, ${asSaid(finding)} (${rows}): ${each}; once an order it would be ${once}.`;
  };
}

/** "2 order numbers are used again (5 rows, 900.00 EUR): 1 of Alder (2024-01-05 … 2026-01-09)." */
const reused: Sentence = (finding, words) =>
  numbers(finding, words, " used again in another year or more than 180 days apart");

function numbers(finding: OrderFinding, words: FindingWords, how: string): string {
  const { orders, rows, reused: shown = [] } = finding;
  const examples = shown.map(
    ({ number, account, first, last }) =>
      `${number} of ${account} (${words.date(first)} … ${words.date(last)})`,
  );
  const more = orders > shown.length ? ` and ${words.count(orders - shown.length)} more` : "";
  return `${counted(orders, "order number", words)}${how} (${counted(rows, "row", words)}, ${money(finding, "once", words)}): ${examples.join(", ")}${more}.`;
}

const belowZero: Sentence = (finding, words) =>
  `Most amounts${finding.column ? ` of “${finding.column}”` : ""} are negative (${words.count(finding.rows)} of ${counted(finding.orders, "row", words)}, ${money(finding, "once", words)}).`;

const sumRows: Sentence = (finding, words) =>
  `One row of an order is the sum of its other rows (${counted(finding.orders, "order", words)}): with it they come to ${money(finding, "each", words)}, without it to ${money(finding, "once", words)}.`;

const likeCredits: Sentence = (finding, words) =>
  `Numbers that begin with ${finding.column ?? ""} look like credit notes, but their amounts are positive (${counted(finding.rows, "row", words)}, ${money(finding, "once", words)}).`;

const FOUND: Readonly<Record<OrderFindingCode, Sentence>> = {
  amountRepeats: repeated("amount"),
  discountRepeats: repeated("discount"),
  reusedNumbers: (finding, words) =>
    finding.takenAs === "separate"
      ? `${reused(finding, words)} They are separate purchases, ${asSaid(finding)}.`
      : `${reused(finding, words)} They are one purchase on the first day, ${asSaid(finding)}.`,
  longOrders: (finding, words) =>
    `${numbers(finding, words, " with rows more than a month apart")} Each counts as one purchase on its first day.`,
  negativeAmounts: (finding, words) =>
    `${belowZero(finding, words)} They are ${finding.takenAs}, ${asSaid(finding)}.`,
  totalRows: (finding, words) =>
    finding.takenAs === "leave-out"
      ? `${sumRows(finding, words)} These rows are left out, ${asSaid(finding)}.`
      : `${sumRows(finding, words)} These rows count, ${asSaid(finding)}.`,
  creditNumbers: (finding, words) =>
    `${likeCredits(finding, words)} They are ${finding.takenAs}, ${asSaid(finding)}.`,
  documentKinds: (finding, words) =>
    finding.isRemembered
      ? `${documentKindsSentence(finding, words)} Answers are remembered from an earlier file with these columns.`
      : documentKindsSentence(finding, words),
  filledCells: ({ column = "", rows }, words) =>
    `Empty cells of ${column} take the value from the first row of their order (${counted(rows, "row", words)}).`,
};

const repeatedQuestion: Sentence = (finding, words) =>
  `“${finding.column ?? ""}” is the same on all rows of an order (${howMany(finding, words)}). Does it belong to the whole order and count once (${money(finding, "once", words)}), or to each row (${money(finding, "each", words)})?`;

const ASKED: Readonly<Record<OrderFindingCode, Sentence>> = {
  ...FOUND,
  amountRepeats: repeatedQuestion,
  discountRepeats: repeatedQuestion,
  reusedNumbers: (finding, words) =>
    `${reused(finding, words)} Are these separate purchases, or one purchase on the first day?`,
  negativeAmounts: (finding, words) =>
    `${belowZero(finding, words)} Are these purchases booked as negative amounts, or credits?`,
  totalRows: (finding, words) => `${sumRows(finding, words)} Leave these rows out?`,
  creditNumbers: (finding, words) =>
    `${likeCredits(finding, words)} Are they credits, or purchases?`,
};

/** What was found, or what is asked; without the way to answer, which differs from door to door. */
export const findingSentence = (finding: OrderFinding, words: FindingWords): string =>
  (finding.isOpen ? ASKED : FOUND)[finding.code](finding, words);

const VALUES = {
  amountPer: ["order", "line"],
  discountPer: ["order", "line"],
  reusedNumbers: ["separate", "one"],
  negativeAmounts: ["purchases", "credits"],
  totalRows: ["leave-out", "count"],
  creditNumbers: ["credits", "purchases"],
} as const;

/** The answers to a question as a script gives them, best first. */
function answersOf({ code, documents = [] }: OrderFinding, door: Door): string {
  const field = ANSWERED_BY[code];
  if (field === undefined) return "";
  if (field === "documentKinds") {
    const open = documents.filter(({ asked }) => asked);
    const kinds = open.map(({ word, counts = "purchase" }) => ({ word, counts }));
    return `${answerWith(door, field, makeDocumentKinds(kinds))} (purchase, credit or none for each)`;
  }
  return VALUES[field].map((value) => answerWith(door, field, value)).join(" or ");
}

/** The same for the command line or the API, with the option or field that answers. */
export function findingForScripts(finding: OrderFinding, door: Door): string {
  const sentence = findingSentence(finding, NEUTRAL_WORDS);
  return finding.isOpen ? `${sentence} Say so with ${answersOf(finding, door)}.` : sentence;
}
