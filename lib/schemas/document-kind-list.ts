import { z } from "zod";
import { DOCUMENT_COUNTS, type DocumentChoice, orderAnswers } from "./order-answers";
import { makeStatusList, parseStatusList } from "./status-list";

const choices = orderAnswers.shape.documentKinds;

/** Kinds of documents in one text: "RE=purchase,GU=credit,ZE=none"; undefined where it is none. */
export function parseDocumentKinds(text: string): DocumentChoice[] | undefined {
  const said = parseStatusList(text).map((one) => {
    const at = one.lastIndexOf("=");
    return { word: one.slice(0, Math.max(at, 0)).trim(), counts: one.slice(at + 1).trim() };
  });
  return choices.safeParse(said).data;
}

/** The same the other way round. */
export const makeDocumentKinds = (kinds: readonly DocumentChoice[]): string =>
  makeStatusList(kinds.map(({ word, counts }) => `${word}=${counts}`));

/** What to type instead of a text that is none. */
export const DOCUMENT_KINDS_EXAMPLE = `takes kinds of documents, each with ${DOCUMENT_COUNTS.join(", ")}, such as "RE=purchase,GU=credit,ZE=none"`;

/** The list as a script says it. */
export const documentKindList = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const kinds = parseDocumentKinds(text);
    if (kinds) return kinds;
    context.addIssue({ code: "custom", message: DOCUMENT_KINDS_EXAMPLE });
    return z.NEVER;
  });
