import { foldText } from "@/lib/tabular/fold-text";

/**
 * Names as they are matched, sorted and searched: folded, with spaces and punctuation between
 * words one space. "Société  Générale, S.A." → "societe generale s a".
 */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The domain of a website: host without `www.`, lower case; undefined where there is none. */
export function domainOf(website: string): string | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(website) ? website : `https://${website}`;
  const host = URL.canParse(withScheme.trim()) ? new URL(withScheme.trim()).hostname : "";
  const domain = host.replace(/^www\./, "");
  return domain.includes(".") ? domain : undefined;
}
