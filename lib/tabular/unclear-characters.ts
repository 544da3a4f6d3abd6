import type { Encoding } from "./encodings";
import type { Refusal } from "./refusal";
import { fileDecoder } from "./text-decoder";

const LIKELY: readonly Encoding[] = [
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "cp850",
  "macintosh",
  "shift_jis",
  "gb18030",
];
const LETTERS = /^\p{L}+$/u;
/** Letters of a word whose case changes but at its beginning are another encoding's. */
const MIXED_CASE = /\p{Ll}\p{Lu}/u;
const MIXED_SCRIPTS = /[a-z].*\P{Script=Latin}|\P{Script=Latin}.*[a-z]/iu;
const CONTROL = /[\u0080-\u009f]/g;
const READINGS_MAX = 4;

/** The 32 characters that windows-1252 has where ISO-8859-1 has controls. */
const bytesOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index): [string, number] => {
    const byte = index + 128;
    return [new TextDecoder("windows-1252").decode(Uint8Array.of(byte), { stream: true }), byte];
  }),
);

/** Why a file is refused with words, as windows-1252 has them, that no language has. */
export function unclearCharacters(
  words: readonly string[],
): Extract<Refusal, { readonly code: "unclearCharacters" }> {
  const word = (words[0] ?? "").slice(0, 60);
  const bytes = Uint8Array.from(word, (letter) => bytesOf.get(letter) ?? letter.charCodeAt(0));
  const readings = LIKELY.flatMap((encoding) => {
    const read = fileDecoder(encoding).decode(bytes, { stream: true });
    const isWord = LETTERS.test(read) && !MIXED_CASE.test(read) && !MIXED_SCRIPTS.test(read);
    return isWord ? [{ encoding, word: read }] : [];
  });
  const shown = word.replace(CONTROL, "\ufffd");
  return { code: "unclearCharacters", word: shown, readings: readings.slice(0, READINGS_MAX) };
}
