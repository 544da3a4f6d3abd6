import type { Encoding } from "./encodings";
import type { Refusal } from "./refusal";
import { fileDecoder } from "./text-decoder";

type Unclear = Extract<Refusal, { readonly code: "unclearCharacters" }>;

const LIKELY: readonly Encoding[] = [
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "cp850",
  "macintosh",
  "koi8-r",
  "ibm866",
  "windows-1255",
  "windows-1256",
  "shift_jis",
  "gb18030",
  "big5",
  "euc-kr",
];
const LETTERS = /^\p{L}[\p{L}\p{M}]*$/u;
/** Letters of a word whose case changes but at its beginning are another encoding's. */
const MIXED_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
const MIXED_SCRIPTS = /[a-z].*\P{Script=Latin}|\P{Script=Latin}.*[a-z]/iu;
const CONTROL = /[\u0080-\u009f]/g;
const READINGS_MIN = 3;
const READINGS_MAX = 5;
const WORDS_LOOKED_AT = 200;
const CELLS_MAX = 3;
/** A reading with fewer words than this share of the best one is none. */
const NEAR = 0.6;

/** The 32 characters that windows-1252 has where ISO-8859-1 has controls. */
const bytesOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index): [string, number] => {
    const byte = index + 128;
    return [new TextDecoder("windows-1252").decode(Uint8Array.of(byte), { stream: true }), byte];
  }),
);

const readAs = (text: string, encoding: Encoding): string =>
  fileDecoder(encoding).decode(
    Uint8Array.from(text, (letter) => bytesOf.get(letter) ?? letter.charCodeAt(0)),
    { stream: true },
  );

const isWord = (read: string): boolean =>
  LETTERS.test(read) && !MIXED_CASE.test(read) && !MIXED_SCRIPTS.test(read);

/**
 * Why a file is refused with words, as windows-1252 has them, that no language has.
 * @param cells some of the cells that they stand in, likewise
 */
export function unclearCharacters(
  words: readonly string[],
  cells: readonly string[] = [],
): Unclear {
  const looked = words.slice(0, WORDS_LOOKED_AT);
  const word = (words[0] ?? "").slice(0, 60);
  const readings = LIKELY.map((encoding) => ({
    encoding,
    word: readAs(word, encoding),
    cells: cells.slice(0, CELLS_MAX).map((cell) => readAs(cell, encoding)),
    share: looked.filter((one) => isWord(readAs(one, encoding))).length / looked.length,
  })).sort((a, b) => b.share - a.share);
  const best = readings[0]?.share ?? 0;
  const likely = readings.filter(({ share }) => share > 0 && share >= best * NEAR);
  // What is right shows beside what is not.
  const count = likely.length === 0 ? 0 : Math.max(READINGS_MIN, likely.length);
  return {
    code: "unclearCharacters",
    word: word.replace(CONTROL, "\ufffd"),
    readings: readings.slice(0, Math.min(READINGS_MAX, count)).map(({ share, ...reading }) => ({
      ...reading,
      ...(share < best * NEAR && { isUnlikely: true }),
    })),
  };
}
