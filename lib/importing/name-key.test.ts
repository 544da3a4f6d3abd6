import { expect, it } from "vitest";
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
