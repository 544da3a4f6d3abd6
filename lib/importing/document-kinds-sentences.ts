import type { DocumentFigures, OrderFinding } from "@/lib/schemas/order-answers";
import { counted, type FindingWords, sumsText } from "./finding-words";

const listed = (documents: readonly DocumentFigures[], words: FindingWords): string =>
  documents
    .map(
      ({ word, rows, sums }) =>
        `${word} (${[counted(rows, "row", words), ...(sums.length > 0 ? [sumsText(sums, words)] : [])].join(", ")})`,
    )
    .join(", ");

/** What each kind of document of a file does, and what is asked of them. */
export function documentKindsSentence(
  { column = "", documents = [] }: OrderFinding,
  words: FindingWords,
): string {
  const sure = (counts: DocumentFigures["counts"]) =>
    documents.filter((one) => !one.asked && one.counts === counts);
  const asked = (why: DocumentFigures["asked"]) => documents.filter((one) => one.asked === why);
  const part = (some: readonly DocumentFigures[], say: (list: string) => string) =>
    some.length === 0 ? [] : [say(listed(some, words))];
  const [purchases, credits, none] = [sure("purchase"), sure("credit"), sure("none")];
  const beside = [...purchases, ...credits].map(({ word }) => word).join(", ");
  return [
    `“${column}” gives the document type.`,
    ...part(purchases, (list) => `Purchases: ${list}.`),
    ...part(credits, (list) => `Credits (reduce revenue): ${list}.`),
    ...part(none, (list) => `Not purchases (left out): ${list}.`),
    ...part(
      asked("unknown"),
      (list) => `Unknown: ${list}. Is each a purchase, a credit, or neither?`,
    ),
    ...part(
      asked("twice"),
      (list) =>
        `${list} may be the same deals as ${beside} and would then count twice. Should they count?`,
    ),
    ...part(
      asked("nothingCounts"),
      (list) => `No row would count as a purchase. Which of these should: ${list}?`,
    ),
  ].join(" ");
}
