import { describe, expect, it } from "vitest";
import { cellsOf, read, utf8 } from "@/tests/factories/read-bytes";

/** A text in UTF-16, with or without a mark. */
function inUtf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const full = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < full.length; at += 1) {
    view.setUint16(at * 2, full.charCodeAt(at), little);
  }
  return bytes;
}

describe("import 1: encodings", () => {
  const text = "Name;Ort\r\nMüller;Köln\r\n";
  const utf16 = (little: boolean, mark: boolean) => inUtf16(text, little, mark);
  const windows = new Uint8Array([...text].map((char) => char.charCodeAt(0)));
  it.each([
    ["UTF-8", utf8(text), "utf-8", "strictUtf8"],
    ["UTF-8 with mark", utf8(`\ufeff${text}`), "utf-8", "mark"],
    ["UTF-16 LE with mark", utf16(true, true), "utf-16le", "mark"],
    ["UTF-16 BE with mark", utf16(false, true), "utf-16be", "mark"],
    ["UTF-16 LE", utf16(true, false), "utf-16le", "nulPattern"],
    ["UTF-16 BE", utf16(false, false), "utf-16be", "nulPattern"],
    ["windows-1252", windows, "windows-1252", "fallback"],
  ])("%s gives the same rows", async (_name, bytes, encoding, why) => {
    const { profile, rows } = await read(bytes);
    expect(profile?.format).toMatchObject({ encoding, delimiter: ";" });
    expect(profile?.encodingWhy).toBe(why);
    expect(profile?.columns.map((column) => column.label)).toEqual(["Name", "Ort"]);
    expect(cellsOf(rows)).toEqual([["Müller", "Köln"]]);
  });

  it("reads the euro sign of windows-1252", async () => {
    const bytes = new Uint8Array([...utf8("Preis\n5 "), 0x80, 0x0a]);
    expect(cellsOf((await read(bytes)).rows)).toEqual([["5 €"]]);
  });

  it.each([
    ["Cyrillic", "Имя;Город\r\nСтанок;Пермь\r\n", ["Станок", "Пермь"]],
    ["Greek", "Όνομα;Πόλη\nΈργο;Αθήνα\n", ["Έργο", "Αθήνα"]],
    ["Chinese", "名称;城市\n一一公司;上海市中心\n", ["一一公司", "上海市中心"]],
    ["Arabic", "اسم;مدينة\nشركة;دبي\n", ["شركة", "دبي"]],
  ])("finds UTF-16 without a mark in %s", async (_name, foreign, cells) => {
    for (const little of [true, false]) {
      const { profile, rows } = await read(inUtf16(foreign, little, false));
      expect(profile?.format.encoding).toBe(little ? "utf-16le" : "utf-16be");
      expect(cellsOf(rows)).toEqual([cells]);
    }
  });

  it.each([
    ["windows-1250", [0xd8, 0xe8, 0x9e], "Řčž"],
    ["windows-1251", [0xcc, 0xe8, 0xf0], "Мир"],
    ["iso-8859-15", [0xa4, 0xbd, 0xe9], "€œé"],
    ["macintosh", [0x8e, 0x9f, 0xdb], "éü€"],
    ["shift_jis", [0x93, 0xfa, 0x96, 0x7b], "日本"],
    ["gb18030", [0xc9, 0xcf, 0xba, 0xa3], "上海"],
  ] as const)("follows a person who chose %s", async (encoding, letters, name) => {
    const bytes = new Uint8Array([...utf8("Name,x\n"), ...letters, ...utf8(",1\n")]);
    const { profile, rows } = await read(bytes, { encoding });
    expect(profile?.encodingWhy).toBe("chosen");
    expect(cellsOf(rows)).toEqual([[name, "1"]]);
  });

  it("believes a person about a file that looks like none, but not about a workbook", async () => {
    const odd = utf8("a\u0001,b\n\u0002\u0003\u0004,2\n");
    expect((await read(odd)).refusal).toEqual({ code: "notText", looksLike: "binary" });
    expect(cellsOf((await read(odd, { encoding: "utf-8" })).rows)).toEqual([
      ["\u0002\u0003\u0004", "2"],
    ]);
    expect((await read(utf8("PK\u0003\u0004rest"), { encoding: "utf-8" })).refusal).toEqual({
      code: "notText",
      looksLike: "workbook",
    });
  });
});

describe("import 2: dialect", () => {
  it.each([
    ["semicolons with decimal commas", "Name;Umsatz\nA;1,50\nB;2,75\n", ";"],
    ["tabs", "Name\tNote\nA\tx, y\nB\tz, w\n", "\t"],
    ["bars", "Name|Note\nA|x\nB|y\n", "|"],
    ["one column", "Name\nA\nB\n", ","],
    ["one column with a semicolon in a name", "Name\nA\nB\nC; D\n", ","],
    ["commas in quotes", 'Name,Note\n"A; B; C; D",x\n"E; F; G; H",y\n', ","],
  ])("finds %s", async (_name, text, delimiter) => {
    expect((await read(utf8(text))).profile?.format.delimiter).toBe(delimiter);
  });

  it("obeys sep= and does not count it as a row, but as a line", async () => {
    const { profile, rows } = await read(utf8("sep=;\nName;Note\nA;x,y\n"));
    expect(profile?.format).toEqual({
      encoding: "utf-8",
      delimiter: ";",
      headerLine: 2,
      width: 2,
    });
    expect(rows).toEqual([{ line: 3, cells: ["A", "x,y"], shape: "whole" }]);
  });
});
