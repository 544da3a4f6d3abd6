import { expect, it } from "vitest";
import { matchingDomain } from "./match-account";

it.each([
  ...["gmail.com", "anna@gmx.de", "https://www.orange.fr/", "web.de", "outlook.com", "uol.com.br"],
  ...["https://www.facebook.com/alder", "https://de.linkedin.com/company/alder", "instagram.com/a"],
  ...["@googlemail.com", "anna@t-online.de", "ICLOUD.COM", "https://www.GMX.net/mail"],
  ...["https://facebook.com/alder", "HTTPS://WWW.LINKEDIN.COM/company/alder", "m.facebook.com/a"],
  ...["https://www.google.de/maps/place/Alder", "maps.google.co.uk", "https://maps.app.goo.gl/x"],
  ...["https://g.page/alder", "mailto:info@yahoo.co.jp", "amazon.de/stores/alder"],
  ...["business.facebook.com", "https://youtube.com/@alder", "login.live.com"],
])("import 44: %s identifies nobody", (website) => {
  expect(matchingDomain(website)).toBeUndefined();
});

it.each([
  ["https://www.alder.example/shop", "alder.example"],
  ["alder-linkedin.com", "alder-linkedin.com"],
  ["alder.com.ar", "alder.com.ar"],
  ["alder.org.ua", "alder.org.ua"],
  ["google-alder.de", "google-alder.de"],
  ["alder.blogspot.com", "alder.blogspot.com"],
  ["info@alder.example", "alder.example"],
])("import 44: %s may be one account's", (website, domain) => {
  expect(matchingDomain(website)).toBe(domain);
});
