import fc from "fast-check";
import { expect, it } from "vitest";
import { foldText } from "@/lib/tabular/fold-text";
import { domainOf, nameKey } from "./name-key";

it.each([
  ["Société  Générale, S.A.", "societe generale s a"],
  ["  MÜLLER & Söhne ", "muller sohne"],
  ["Straße", "strasse"],
  ["Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"],
  ["株式会社", "株式会社"],
  ["---", ""],
])("folds %j to %j", (name, key) => {
  expect(nameKey(name)).toBe(key);
});

it.each([
  ["https://www.Example.com/about?x=1", "example.com"],
  ["shop.example.co.uk", "shop.example.co.uk"],
  ["not a site", undefined],
  ["localhost", undefined],
  ["", undefined],
])("takes the domain of %j as %j", (website, domain) => {
  expect(domainOf(website)).toBe(domain);
});

it.each([
  ["Alder &amp; Sons", "Alder & Sons"],
  ["O&#039;Brien", "O’Brien"],
  ["Cafe\u0301 Nero", "Café Nero"],
  ["Ｎｅｓｔｌé", "Nestle"],
  ["Ørsted", "ORSTED"],
  ["Đuro Łódź", "duro lodz"],
  ["Non\u2011Stop\u00a0GmbH", "Non-Stop GmbH"],
  ["Straße 9", "STRASSE 9"],
])("import 45: %j is the same name as %j", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

it.each([
  ["AT&T", "ATT"],
  ["Müller", "Mueller"],
  ["Alder & Sons", "Alder and Sons"],
])("import 45: %j is another name than %j", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

it("folds plain text as it folds any other", () => {
  const plain = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map(String.fromCharCode) });
  fc.assert(
    fc.property(plain, (name) => {
      const folded = foldText(name).replace(/[^\p{L}\p{N}]+/gu, " ");
      expect(nameKey(name)).toBe(folded.trim());
    }),
    { numRuns: 500 },
  );
});

it("knows the domain of a plain host as the URL parser does", () => {
  const label = fc.constantFrom(
    "www",
    "a",
    "xn--a",
    "1",
    "0x1",
    "b-c",
    "-",
    "example",
    "com",
    "de",
  );
  const website = fc.tuple(
    fc.constantFrom("", "http://", "https://", "HTTPS://", "ftp://"),
    fc.array(label, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "/", "/about", ":80", "."),
  );
  fc.assert(
    fc.property(website, ([scheme, labels, end]) => {
      const text = `${scheme}${labels.join(".")}${end}`;
      const url = scheme === "" ? `https://${text}` : text;
      const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
      expect(domainOf(text)).toBe(host.includes(".") ? host : undefined);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ["Işık Enerji", "isik enerji"],
  ["IŞIK ENERJİ", "isik enerji"],
  ["ışık enerji", "isik enerji"],
  ["Mül\u00adler", "muller"],
  ["\u200eAl\u200bder\u200f Ltd\ufeff", "alder ltd"],
])("import 45: %j is the name %s", (name, key) => {
  expect(nameKey(name)).toBe(key);
});
