import { findingSentence } from "@/lib/importing/order-finding-sentences";
import type { Format } from "@/lib/report/format";
import { fieldKey } from "@/lib/schemas/field-key";
import {
  ANSWERED_BY,
  type OrderAnswer,
  type OrderFinding,
  type OrderFindingCode,
} from "@/lib/schemas/order-answers";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice by which a question is answered. */
interface AnswerField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** The value is only proposed: it is the answer once the rows are checked again. */
  readonly isProposed?: boolean;
}

/** What all rows of an order history together say, and how it can be answered. */
export interface OrderFindingView {
  readonly code: OrderFindingCode;
  readonly sentence: string;
  /** A person must say before anything is written. */
  readonly isOpen: boolean;
  readonly fields: readonly AnswerField[];
}

const CHOOSE: Option = { value: "", label: "Choose…" };

const SCOPES: readonly Option[] = [
  { value: "order", label: "For the whole order: count it once" },
  { value: "line", label: "For each row: count it every time" },
];

const CHOICES: Readonly<Record<OrderAnswer, readonly Option[]>> = {
  amountPer: SCOPES,
  discountPer: SCOPES,
  reusedNumbers: [
    { value: "separate", label: "Separate purchases" },
    { value: "one", label: "One purchase; a later file replaces the earlier one" },
  ],
  negativeAmounts: [
    { value: "purchases", label: "Purchases (count as positive)" },
    { value: "credits", label: "Credits (reduce revenue)" },
  ],
  totalRows: [
    { value: "leave-out", label: "Leave them out: they repeat the other rows" },
    { value: "count", label: "Count them like the other rows" },
  ],
  creditNumbers: [
    { value: "credits", label: "Credits (reduce revenue)" },
    { value: "purchases", label: "Purchases" },
  ],
  documentKinds: [
    { value: "purchase", label: "Purchase" },
    { value: "credit", label: "Credit (reduces revenue)" },
    { value: "none", label: "Not a purchase (leave out)" },
  ],
};

const LABELS: Readonly<Partial<Record<OrderAnswer, string>>> = {
  reusedNumbers: "Reused order numbers are",
  negativeAmounts: "Negative amounts are",
  totalRows: "Rows that add up the others",
  creditNumbers: "Rows with these numbers are",
};

function fieldsOf({ code, column, isOpen, takenAs, documents = [] }: OrderFinding): AnswerField[] {
  const answer = ANSWERED_BY[code];
  if (answer === undefined) return [];
  const field = (name: string, label: string, value: string): AnswerField => ({
    name: `answer.${name}`,
    label,
    value,
    options: value === "" ? [CHOOSE, ...CHOICES[answer]] : CHOICES[answer],
  });
  if (answer === "documentKinds") {
    return documents.map(({ word, asked, counts = "" }) => ({
      ...field(`${answer}.${fieldKey(word)}`, `“${word}” is`, counts),
      isProposed: asked !== undefined && counts !== "",
    }));
  }
  const label = LABELS[answer] ?? `“${column ?? ""}” is`;
  return [field(answer, label, isOpen ? "" : takenAs)];
}

/** What was found in the words of the workspace, with the fields that answer it. */
export const orderFindingViews = (
  findings: readonly OrderFinding[],
  format: Format,
): OrderFindingView[] =>
  findings.map((finding) => ({
    code: finding.code,
    sentence: findingSentence(finding, format),
    isOpen: finding.isOpen,
    fields: fieldsOf(finding),
  }));
