import { describe, expect, it } from "vitest";
import { cellsOf, read, utf8 } from "@/tests/factories/read-bytes";
import { ENCODINGS, encodingNamed } from "./encodings";

const bytesOf = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...utf8(part)] : [...part])));
const windows = (text: string) =>
  Uint8Array.from(text, (letter) =>
    letter === "€" ? 0x80 : letter === "’" ? 0x92 : letter === "œ" ? 0x9c : letter.charCodeAt(0),
  );

describe("import 45: what no UTF-8 is read as", () => {
  it.each([
    ["cp850, ü has no character", "M", [0x81], "ller"],
    ["cp850, ö is a quote", "F", [0x94], "rster"],
    ["cp850, é at the end is a low quote", "Caf", [0x82], " X"],
    ["macintosh", "M", [0x9f], "ller"],
    ["windows-1250, Polish", "Sp", [0xf3, 0xb3], "ka"],
    ["windows-1250, Czech", "P", [0xf8, 0xed], "bram"],
    ["windows-1250, Hungarian", "K", [0xf5], "szegi"],
    ["windows-1251", "", [0xcc, 0xe8, 0xf0], ""],
    ["windows-1253", "", [0xcf, 0xf1, 0xe3, 0xef], ""],
    ["windows-1254", "G", [0xfc], "ne", [0xfe]],
    ["UTF-8 with one broken byte", "M", [0xc3, 0xbc], "ller\nx", [0xff]],
  ] as const)("stops at %s", async (_name, ...parts) => {
    const { refusal } = await read(bytesOf("Name,n\nA,1\n", ...parts, ",2\n"));
    expect(refusal?.code).toBe("unclearCharacters");
  });

  it.each([
    "Name\nMüller & Söhne, Straße\n",
    "Nom\nL’été à l'hôtel, sœur, naïve\n",
    "Nome\nSão João, ações, Conceição\n",
    "Nombre\nPeña, ¿Qué?, Güell, 5 €\n",
    "Navn\nØrsted, Ångström, Bjørnsæter\n",
    "Name\nMÜLLER, ÉTÉ\n",
    "Nome\nPerché, città, più\n",
  ])("takes %j for windows-1252", async (text) => {
    const { profile } = await read(windows(text));
    expect(profile?.format).toMatchObject({ encoding: "windows-1252" });
  });

  it("names what the word may be", async () => {
    const { refusal } = await read(bytesOf("Name,n\nSp", [0xf3, 0xb3], "ka,1\n"));
    expect(refusal).toMatchObject({
      word: "Spó³ka",
      readings: expect.arrayContaining([
        { encoding: "windows-1250", word: "Spółka", cells: ["Spółka"] },
      ]),
    });
  });

  it("finds a word at the border of two pieces", async () => {
    const bytes = bytesOf("Name,n\nA,1\nSp", [0xf3, 0xb3], "ka,2\n");
    for (let size = 1; size < 20; size += 1) {
      expect((await read(bytes, undefined, size)).refusal?.code).toBe("unclearCharacters");
    }
  });
});

describe("import 45: encodings that can be chosen", () => {
  it.each([
    ["cp850", [0x81, 0x82, 0xd5], "üéı"],
    ["cp437", [0x81, 0xe1, 0x9b], "üß¢"],
    ["windows-1254", [0xfd, 0xde], "ıŞ"],
    ["windows-1253", [0xc1, 0xe1], "Αα"],
    ["windows-1255", [0xe0], "א"],
    ["windows-1256", [0xc8], "ب"],
    ["windows-874", [0xa1], "ก"],
    ["euc-kr", [0xb0, 0xa1], "가"],
    ["big5", [0xa4, 0xa4], "中"],
    ["koi8-r", [0xcd], "м"],
    // It has no character in windows-1252: it is seen, and does not vanish.
    ["windows-1252", [0x81], "\ufffd"],
  ] as const)("%s", async (encoding, letters, name) => {
    const { rows } = await read(bytesOf("Name,n\n", letters, ",1\n"), { encoding });
    expect(cellsOf(rows)).toEqual([[name, "1"]]);
  });

  it("all are known to this Node", async () => {
    for (const encoding of ENCODINGS) {
      const text = encoding.startsWith("utf-16") ? windows("N\0a\0\n\0b\0\n\0") : utf8("Na\nb\n");
      expect((await read(text, { encoding })).refusal).toBeUndefined();
    }
  });

  it.each([
    ["CP850", "cp850"],
    ["latin1", "windows-1252"],
    ["cp1250", "windows-1250"],
    ["GBK", "gb18030"],
    ["ks_c_5601-1987", "euc-kr"],
    ["klingon", undefined],
  ])("%s means %s", (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });
});
