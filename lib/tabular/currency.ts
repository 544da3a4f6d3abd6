/** Active ISO 4217 codes of money in use; funds, metals and test codes are left out. */
export const CURRENCIES: readonly string[] =
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
  BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
  GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
  KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
  NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK
  SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
  VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(/\s+/);

const KNOWN: ReadonlySet<string> = new Set(CURRENCIES);

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX"].map(
    (code): [string, number] => [code, 0],
  ),
  ...["VND", "VUV", "XAF", "XOF", "XPF"].map((code): [string, number] => [code, 0]),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code): [string, number] => [code, 3]),
  ["CLF", 4],
]);

export const isCurrency = (code: string): boolean => KNOWN.has(code);

/** Decimals of a currency by ISO 4217: 2 for most, 0 for JPY, 3 for KWD. */
export const currencyExponent = (code: string): number => EXPONENTS.get(code) ?? 2;

/** The largest amount in minor units: a million of them still add up within 64 bits. */
export const MONEY_MAX_MINOR = 9_000_000_000_000;

/** Marks that name one currency, and marks several currencies share. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
  ["US$", "USD"],
  ["CA$", "CAD"],
  ["A$", "AUD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["R$", "BRL"],
  ["₹", "INR"],
  ["zł", "PLN"],
  ["Kč", "CZK"],
  ["₺", "TRY"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₫", "VND"],
  ["₴", "UAH"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["$", "$"],
  ["¥", "¥"],
  ["kr", "kr"],
]);

const SHARED: Readonly<Record<string, (code: string) => boolean>> = {
  $: (code) => /D$|^(MXN|ARS|CLP|COP|UYU)$/.test(code),
  "¥": (code) => code === "JPY" || code === "CNY",
  kr: (code) => /^(SEK|NOK|DKK|ISK)$/.test(code),
};

/** The ISO code a mark stands for, or the mark itself where several currencies use it. */
export function currencyOfMark(mark: string): string | undefined {
  const upper = mark.toUpperCase();
  return KNOWN.has(upper) ? upper : MARKS.get(mark);
}

/** Whether an amount marked so can be an amount of `code`. */
export const markMeans = (mark: string, code: string): boolean =>
  mark === code || (SHARED[mark]?.(code) ?? false);
