/**
 * The encodings a person can choose from: all that TextDecoder knows, each once, and the two of DOS
 * that come with a table (text-decoder.ts).
 */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "windows-874",
  "iso-8859-15",
  "iso-8859-2",
  "iso-8859-3",
  "iso-8859-4",
  "iso-8859-5",
  "iso-8859-6",
  "iso-8859-7",
  "iso-8859-8",
  "iso-8859-10",
  "iso-8859-13",
  "iso-8859-14",
  "cp850",
  "cp437",
  "ibm866",
  "koi8-r",
  "koi8-u",
  "macintosh",
  "x-mac-cyrillic",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
  "gb18030",
  "big5",
  "euc-kr",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const OWN_NAMES: ReadonlyMap<string, Encoding> = new Map([
  ["ibm850", "cp850"],
  ["850", "cp850"],
  ["ibm437", "cp437"],
  ["437", "cp437"],
  ["ansi", "windows-1252"],
  ["gbk", "gb18030"],
]);

/** The encoding that a name means, in any spelling that browsers know; undefined where none does. */
export function encodingNamed(name: string): Encoding | undefined {
  const plain = name.trim().toLowerCase();
  const known = (label: string) => ENCODINGS.find((encoding) => encoding === label);
  const own = known(plain) ?? OWN_NAMES.get(plain);
  if (own !== undefined) return own;
  try {
    const { encoding } = new TextDecoder(plain);
    return known(encoding) ?? OWN_NAMES.get(encoding);
  } catch {
    return undefined;
  }
}
