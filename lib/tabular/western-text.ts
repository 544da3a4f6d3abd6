/**
 * Whether bytes that are no UTF-8 are Western European text (windows-1252), which is assumed where
 * nothing says what they are. Every byte is a letter or a sign in many encodings, so the words are
 * looked at: “Spó³ka” and “Pøíbram” are no words of any language that is written so.
 */

/** Letters beside a to z, by language: a word of one of them has no others. */
const LETTERS: readonly ReadonlySet<string>[] = [
  "äöüßé", // German, and names in it
  "àâæçèéêëîïôœùûü", // French
  "áéíóúñü", // Spanish
  "àáâãçéêíóôõú", // Portuguese
  "àèéìíîòóù", // Italian
  "æøåéèêóòôü", // Danish, Norwegian
  "åäöéàüæø", // Swedish, Finnish
  "àèéíïòóúüç", // Catalan
  "áéèëíïóöúüêôûâî", // Dutch
].map((letters) => new Set(letters));

const HIGH = /[\u0080-\uffff]/g;
const NO_LETTER = /[^A-Za-z\u0080-\uffff]/;
/** Where a cell ends, whatever the text is divided by. */
const CELL_END = /[,;|\t\r\n"]/;
const CELLS_MAX = 200;
/** What stands between words, beside or within them: quotes, dashes, marks of money. */
const BETWEEN =
  /[^A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]+/;
/** Signs that no word has between two letters, nor a low opening quote at its end. */
const SIGN_IN_WORD =
  /[a-z\u00c0-\u00ff](?:[€ƒ†‡ˆ‰‹“”•˜›¡-¦¨-¬®-³µ¶¸-¿]|[‚„])[a-z\u00c0-\u00ff]|[a-z\u00c0-\u00ff][‚„ˆƒ†‡‰]$/i;
const UNDEFINED = /[\u0081\u008d\u008f\u0090\u009d]/;
const UPPER_INSIDE = /[a-z\u00df-\u00ff][\u00c0-\u00de\u0152\u0160\u0178\u017d]/;
/** Portuguese alone has it, before an e. */
const LONE_TILDE = /õ(?!e)/;
const HIGH_LETTER = /[^\0-\u007f]/g;

function isWestern(word: string): boolean {
  if (SIGN_IN_WORD.test(word)) return false;
  return word.split(BETWEEN).every((part) => {
    if (UPPER_INSIDE.test(part)) return false;
    const lower = part.toLowerCase();
    if (LONE_TILDE.test(lower)) return false;
    const letters = lower.match(HIGH_LETTER) ?? [];
    return LETTERS.some((known) => letters.every((letter) => known.has(letter)));
  });
}

/** So many different words are looked at. */
const WORDS_MAX = 2000;
const WORD_LENGTH_MAX = 60;
/** One word in twenty may be a name from anywhere. */
const FOREIGN_MAX = 0.05;
const UNDEFINED_BYTES = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

function nextHigh(text: string, from: number): number {
  HIGH.lastIndex = from;
  return HIGH.exec(text)?.index ?? -1;
}

/** What stands around a character up to what ends it, no longer than one more than a word may be. */
function around(text: string, at: number, ends: RegExp): { text: string; end: number } {
  let start = at;
  while (start > 0 && at - start < WORD_LENGTH_MAX && !ends.test(text[start - 1] ?? "")) start -= 1;
  let end = at + 1;
  while (end < text.length && end - start <= WORD_LENGTH_MAX && !ends.test(text[end] ?? ""))
    end += 1;
  return { text: text.slice(start, end), end };
}

/** Looks at a file while it is read, from its first byte on that is no ASCII. */
export function westernWatch() {
  const decoder = new TextDecoder("windows-1252");
  const words = new Set<string>();
  const cells = new Set<string>();
  let undefinedWord: string | undefined;
  let rest = "";

  const gather = (text: string) => {
    for (let at = nextHigh(text, 0); at !== -1; ) {
      if (cells.size < CELLS_MAX) cells.add(around(text, at, CELL_END).text.trim());
      const { text: word, end } = around(text, at, NO_LETTER);
      if (word.length <= WORD_LENGTH_MAX) {
        if (UNDEFINED.test(word)) undefinedWord ??= word;
        else if (words.size < WORDS_MAX) words.add(word);
      }
      at = nextHigh(text, end);
    }
  };

  return {
    add(chunk: Uint8Array): void {
      const isDone = words.size >= WORDS_MAX || undefinedWord !== undefined;
      if (isDone && !UNDEFINED_BYTES.some((byte) => chunk.includes(byte))) return;
      if (undefinedWord !== undefined) return;
      const text = rest + decoder.decode(chunk, { stream: true });
      // A word may go on in the next chunk.
      const end = text.search(/\S{0,60}$/);
      rest = text.slice(end);
      gather(text.slice(0, end));
    },
    /** Cells with one of these words in them, and others with letters beside a to z. */
    cellsWith(foreign: readonly string[]): readonly string[] {
      const holds = (cell: string) => foreign.some((word) => cell.includes(word));
      return [...cells].sort((a, b) => Number(holds(b)) - Number(holds(a)));
    },
    /** Words that show it is something else; none where it may well be Western European. */
    foreignWords(): readonly string[] {
      gather(rest);
      if (undefinedWord !== undefined) return [undefinedWord, ...words];
      const foreign = [...words].filter((word) => !isWestern(word));
      return foreign.length > words.size * FOREIGN_MAX ? foreign : [];
    },
  };
}
