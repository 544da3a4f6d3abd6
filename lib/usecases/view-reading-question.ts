import { refusalSentence } from "@/lib/importing/refusal-sentences";
import type { ImportProblem } from "@/lib/schemas/import-record";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import { type ReadingChoices, readingOf } from "@/lib/schemas/reading-choices";
import { readRefusal } from "@/lib/schemas/refusal-schema";
import { type Encoding, encodingNamed } from "@/lib/tabular/encodings";
import { GROUP_CHOICES } from "@/lib/tabular/grouped-rows";
import type { Refusal } from "@/lib/tabular/refusal";
import { QUOTE_CHOICES } from "@/lib/tabular/table-format";
import { ENCODING_WORDS } from "./import-column-words";
import { GROUP_WORDS, QUOTE_WORDS } from "./reading-shape-fields";

/** What a file leaves open before its rows can be read, and the ways to read it. */
export interface ReadingQuestion {
  readonly title: string;
  readonly sentence: string;
  readonly name: "encoding" | "quotes" | "groupRows";
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    /** Cells of the file as they are then. */
    readonly cells: readonly string[];
  }[];
  /** What was chosen of the reading before, to be sent along. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
}

/** Encodings of the languages that a workspace may be in; any other is as likely as it looks. */
const OF_LANGUAGE: Readonly<Record<string, readonly Encoding[]>> = {
  pl: ["windows-1250"],
  cs: ["windows-1250"],
  hu: ["windows-1250"],
  ru: ["windows-1251", "koi8-r", "ibm866"],
  uk: ["windows-1251"],
  el: ["windows-1253"],
  tr: ["windows-1254"],
  he: ["windows-1255"],
  ar: ["windows-1256"],
  ja: ["shift_jis"],
  zh: ["gb18030", "big5"],
  ko: ["euc-kr"],
};

/**
 * What is asked about a file that could not be read; undefined where no answer would help.
 * @param locale of the workspace: its language comes first among what may be right
 */
export function viewReadingQuestion(
  problem: ImportProblem | null,
  settings: ImportSettings,
  locale: string,
): ReadingQuestion | undefined {
  const refusal = problem?.detail ? readRefusal(problem.detail) : undefined;
  const asked = refusal && questionOf(refusal, locale);
  return asked && { ...asked, kept: keptChoices(readingOf(settings), asked.name) };
}

type Asked = Omit<ReadingQuestion, "kept">;

const choicesOf = <T extends string>(words: Readonly<Record<T, string>>, values: readonly T[]) =>
  values.map((value) => ({ value, label: words[value], cells: [] }));

function questionOf(refusal: Refusal, locale: string): Asked | undefined {
  switch (refusal.code) {
    case "unclearCharacters":
      return charactersAsked(refusal, locale);
    case "swallowedLines":
    case "unclosedQuote":
      return {
        title: "What are the quotes in these lines?",
        sentence: refusalSentence(refusal),
        name: "quotes",
        choices: choicesOf(
          QUOTE_WORDS,
          refusal.code === "swallowedLines" ? QUOTE_CHOICES : ["plain"],
        ),
      };
    case "groupedReport":
      return {
        title: "How is this report to be read?",
        sentence: refusalSentence(refusal),
        name: "groupRows",
        choices: choicesOf(GROUP_WORDS, GROUP_CHOICES),
      };
    default:
      return undefined;
  }
}

function charactersAsked(
  { word, readings }: Extract<Refusal, { readonly code: "unclearCharacters" }>,
  locale: string,
): Asked | undefined {
  const own = OF_LANGUAGE[locale.split("-")[0] ?? ""] ?? [];
  const rank = (encoding: Encoding) => (own.includes(encoding) ? 0 : 1);
  const choices = readings
    .flatMap(({ encoding: name, word: read, cells = [read], isUnlikely = false }) => {
      const encoding = encodingNamed(name);
      return encoding ? [{ encoding, cells, isUnlikely }] : [];
    })
    .sort(
      (a, b) => Number(a.isUnlikely) - Number(b.isUnlikely) || rank(a.encoding) - rank(b.encoding),
    )
    .map(({ encoding, cells }) => ({ value: encoding, label: ENCODING_WORDS[encoding], cells }));
  if (choices.length === 0) return undefined;
  return {
    title: "Which characters is this file written in?",
    sentence: `Read as Western European text, it would say “${word}”. Choose the option that shows these cells correctly.`,
    name: "encoding",
    choices,
  };
}

function keptChoices(choices: ReadingChoices, asked: ReadingQuestion["name"]) {
  return Object.entries(choices).flatMap(([name, value]) => {
    if (name === asked || value === undefined) return [];
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => ({ name, value: String(one) }));
  });
}
