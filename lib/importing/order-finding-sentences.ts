import type { FigureScope, OrderFinding, OrderFindingCode } from "@/lib/schemas/order-answers";
import { currencyExponent } from "@/lib/tabular/currency";
import { minorToText } from "@/lib/tabular/decimal";

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** "550.00 EUR and 20.00 USD" */
function money(sums: OrderFinding["sums"], which: "once" | "each"): string {
  const texts = sums.map(
    ({ currency, ...sum }) => `${minorToText(sum[which], currencyExponent(currency))} ${currency}`,
  );
  return texts.join(" and ") || "an unknown sum";
}

function repeated(noun: string) {
  return ({ column = "", takenAs, orders, rows, sums }: OrderFinding): string =>
    takenAs === "order"
      ? `“${column}” is the same on all rows of an order (${counted(rows, "row")} of ${counted(orders, "order")}): it is taken as the ${noun} of the whole order and counts once. These orders come to ${money(sums, "once")}; counted on each row it would be ${money(sums, "each")}.`
      : `“${column}” counts on each row, as you said (${counted(rows, "row")} of ${counted(orders, "order")}): ${money(sums, "each")}; once an order it would be ${money(sums, "once")}.`;
}

const reused = ({ column = "", orders, rows, sums }: Omit<OrderFinding, "takenAs">): string =>
  `${counted(orders, "order number")} used again in another year or more than 180 days apart, such as ${column} (${counted(rows, "row")}, ${money(sums, "once")}).`;

const FOUND: Readonly<Record<OrderFindingCode, (finding: OrderFinding) => string>> = {
  amountRepeats: repeated("amount"),
  discountRepeats: repeated("discount"),
  reusedNumbers: ({ takenAs, ...finding }) =>
    takenAs === "separate"
      ? `${reused(finding)} They are separate purchases, as you said.`
      : `${reused(finding)} They are one purchase of the first day, as you said.`,
};

const repeatedQuestion = ({ column = "", orders, rows, sums }: OrderFinding): string =>
  `“${column}” is the same on all rows of an order (${counted(rows, "row")} of ${counted(orders, "order")}). Is it of the whole order, so that it counts once (${money(sums, "once")}), or of each row (${money(sums, "each")})?`;

const ASKED: Readonly<Record<OrderFindingCode, (finding: OrderFinding) => string>> = {
  amountRepeats: repeatedQuestion,
  discountRepeats: repeatedQuestion,
  reusedNumbers: (finding) =>
    `${reused(finding)} Are these separate purchases, or one of the first day?`,
};

interface Answering {
  /** The field of the check step, what it is called and what may be chosen there. */
  readonly field: string;
  readonly label: (finding: OrderFinding) => string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The options of the command line that answer. */
  readonly options: string;
}

const SCOPES: readonly { readonly value: FigureScope; readonly label: string }[] = [
  { value: "order", label: "of the whole order: count it once" },
  { value: "line", label: "of its row: count it on each" },
];

const figureOf = ({ column = "" }: OrderFinding): string => `“${column}” is`;

/** How each question is answered. */
export const ANSWERING: Readonly<Record<OrderFindingCode, Answering>> = {
  amountRepeats: {
    field: "amountPer",
    label: figureOf,
    choices: SCOPES,
    options: "--amount-per order or --amount-per line",
  },
  discountRepeats: {
    field: "discountPer",
    label: figureOf,
    choices: SCOPES,
    options: "--discount-per order or --discount-per line",
  },
  reusedNumbers: {
    field: "reusedNumbers",
    label: () => "Order numbers that are used again are",
    choices: [
      { value: "separate", label: "separate purchases" },
      { value: "one", label: "one purchase; a later file replaces the earlier one" },
    ],
    options: "--reused-numbers separate or --reused-numbers one",
  },
};

/** What was found, or what is asked; without the way to answer, which differs from door to door. */
export const findingSentence = (finding: OrderFinding): string =>
  finding.isOpen ? ASKED[finding.code](finding) : FOUND[finding.code](finding);

/** The same for the command line and the API. */
export const findingForScripts = (finding: OrderFinding): string =>
  finding.isOpen
    ? `${findingSentence(finding)} Say so with ${ANSWERING[finding.code].options}.`
    : findingSentence(finding);
