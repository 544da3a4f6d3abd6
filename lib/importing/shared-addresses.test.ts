import { expect, it } from "vitest";
import { matchingDomain } from "./match-account";

it.each([
  ...["gmail.com", "anna@gmx.de", "https://www.orange.fr/", "web.de", "outlook.com", "uol.com.br"],
  ...["https://www.facebook.com/alder", "https://de.linkedin.com/company/alder", "instagram.com/a"],
])("import 44: %s identifies nobody", (website) => {
  expect(matchingDomain(website)).toBeUndefined();
});

it.each([
  ["https://www.alder.example/shop", "alder.example"],
  ["alder-linkedin.com", "alder-linkedin.com"],
])("import 44: %s may be one account's", (website, domain) => {
  expect(matchingDomain(website)).toBe(domain);
});
