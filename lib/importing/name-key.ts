import { foldText, isPlain } from "@/lib/tabular/fold-text";

/**
 * Names as they are matched, sorted and searched: folded, with spaces and punctuation between
 * words one space. "Société  Générale, S.A." → "societe generale s a".
 */
export function nameKey(name: string): string {
  const text = name.includes("&") ? name.replace(ENTITY, " ") : name;
  const key = isPlain(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, " ")
    : foldText(text).replace(/[^\p{L}\p{N}]+/gu, " ");
  return key.trim();
}

/** Signs as web pages write them: all of them are between words. */
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#0*(?:34|38|39|60|62|160));/gi;

/** Most websites of a list: a host of plain labels, for which the URL parser changes nothing. */
const PLAIN_HOST = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})\/?$/;

/** The domain of a website: host without `www.`, lower case; undefined where there is none. */
export function domainOf(website: string): string | undefined {
  const plain = PLAIN_HOST.exec(website)?.[1];
  const host = plain === undefined || plain.includes("xn--") ? parsedHost(website) : plain;
  const domain = host.replace(/^www\./, "");
  return domain.includes(".") ? domain : undefined;
}

function parsedHost(website: string): string {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(website) ? website : `https://${website}`;
  return URL.canParse(withScheme.trim()) ? new URL(withScheme.trim()).hostname : "";
}
