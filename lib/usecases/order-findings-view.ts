import { ANSWERING, findingSentence } from "@/lib/importing/order-finding-sentences";
import type { OrderFinding } from "@/lib/schemas/order-answers";

/** What all rows of an order history together say, and how it can be answered. */
export interface OrderFindingView {
  readonly sentence: string;
  /** A person must say before anything is written. */
  readonly isOpen: boolean;
  readonly field: {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
}

const CHOOSE = { value: "", label: "choose…" };

export const orderFindingViews = (findings: readonly OrderFinding[]): OrderFindingView[] =>
  findings.map((finding) => {
    const { field, label, choices } = ANSWERING[finding.code];
    const { isOpen, takenAs } = finding;
    return {
      sentence: findingSentence(finding),
      isOpen,
      field: {
        name: `answer.${field}`,
        label: label(finding),
        value: isOpen ? "" : takenAs,
        options: isOpen ? [CHOOSE, ...choices] : choices,
      },
    };
  });
