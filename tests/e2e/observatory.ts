type Headers = Readonly<Record<string, string>>;

const HALF_A_YEAR_SECONDS = 15_768_000;
/** A score from here on earns the points above zero too. */
const EARNS_BONUS_FROM = 90;

/**
 * The directives of a Content-Security-Policy with their sources.
 *
 * @throws Error on a directive that is there twice: browsers heed the first one only
 */
export function policyOf(headers: Headers): ReadonlyMap<string, readonly string[]> {
  const directives = (headers["content-security-policy"] ?? "")
    .split(";")
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name !== "");
  const policy = new Map(directives.map(([name = "", ...sources]) => [name, sources]));
  if (policy.size < directives.length) throw new Error("A directive is there twice.");
  return policy;
}

/** What each header adds to or takes from the 100 points that everybody starts with. */
const MARKS: readonly ((headers: Headers) => number)[] = [
  contentSecurityPolicy,
  ({ "strict-transport-security": hsts }) => {
    const seconds = Number(/max-age=(\d+)/.exec(hsts ?? "")?.[1] ?? 0);
    if (seconds === 0) return -20;
    return seconds < HALF_A_YEAR_SECONDS ? -10 : 0;
  },
  ({ "x-content-type-options": sniffing }) => (sniffing === "nosniff" ? 0 : -5),
  ({ "referrer-policy": referrer }) => {
    if (referrer === undefined) return 0;
    return /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(referrer) ? 5 : -5;
  },
  (headers) => {
    const ancestors = policyOf(headers).get("frame-ancestors") ?? ["*"];
    if (!ancestors.some(isBroad)) return 5;
    return /^(DENY|SAMEORIGIN)$/.test(headers["x-frame-options"] ?? "") ? 0 : -20;
  },
  ({ "cross-origin-resource-policy": sharing }) =>
    /^same-(origin|site)$/.test(sharing ?? "") ? 10 : 0,
];

/**
 * Marks an answer by the rules of Mozilla's HTTP Observatory (the published table of scores,
 * github.com/mdn/mdn-http-observatory, src/grader/charts.js): 100 and more is A+. Left out is what
 * belongs to whoever puts TLS in front (redirection, certificate, preload list) and what does not
 * occur here: cookies, cross-origin sharing, scripts of others.
 */
export function observatoryScore(headers: Headers): number {
  const marks = MARKS.map((mark) => mark(headers));
  const withoutBonus = 100 + sum(marks.filter((mark) => mark < 0));
  const bonus = sum(marks.filter((mark) => mark > 0));
  return Math.max(0, withoutBonus >= EARNS_BONUS_FROM ? withoutBonus + bonus : withoutBonus);
}

function contentSecurityPolicy(headers: Headers): number {
  const policy = policyOf(headers);
  if (policy.size === 0) return -25;
  const fallback = policy.get("default-src") ?? ["*"];
  const scripts = effective(policy.get("script-src") ?? fallback);
  const styles = effective(policy.get("style-src") ?? fallback);
  const objects = policy.get("object-src") ?? fallback;
  if (scripts.some(isUnsafe) || objects.some(isBroad)) return -20;
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return -10;
  if (styles.some(isUnsafe)) return 0;
  return fallback.join() === "'none'" ? 10 : 5;
}

/** What counts beside a nonce: not 'unsafe-inline', and with 'strict-dynamic' no host either. */
function effective(sources: readonly string[]): string[] {
  const hasNonce = sources.some((source) => /^'(nonce|sha\d+)-/.test(source));
  const isStrict = hasNonce && sources.includes("'strict-dynamic'");
  return sources.filter(
    (source) =>
      !(hasNonce && source === "'unsafe-inline'") &&
      !(isStrict && (isBroad(source) || source === "'self'")),
  );
}

function isUnsafe(source: string): boolean {
  return isBroad(source) || source === "'unsafe-inline'" || source === "data:";
}

function isBroad(source: string): boolean {
  return /^(\*|(ftp|https?):(\/\/\*(\.\*)?)?)$/.test(source);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
