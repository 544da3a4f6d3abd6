/** The headers of a request, as far as they say where it was sent to and by whom. */
type Received = Pick<Headers, "get">;

/** Why a request is not taken: a status and a sentence that does not say what would be right. */
export interface Refusal {
  readonly status: 403 | 421;
  readonly sentence: string;
}

const FOREIGN_HOST: Refusal = {
  status: 421,
  sentence:
    "Clientele does not answer at this address. Whoever runs it sets the variable CLIENTELE_URL to the address that people open, as in CLIENTELE_URL=https://clientele.example.com npm start.",
};

const FOREIGN_ORIGIN: Refusal = {
  status: 403,
  sentence:
    "This was not sent from a page of Clientele, and nothing was changed. If it was, whoever runs Clientele sets the variable CLIENTELE_URL to the address that people open.",
};

/** Methods that change nothing (RFC 9110 §9.2.1). */
const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/**
 * Why a request is refused, if it is: it was sent to a host that is not ours, or would change
 * something and does not come from a page of ours.
 *
 * @param origins the configured addresses: `environment().origins`
 */
export function refusalOf(
  method: string,
  received: Received,
  origins: readonly string[],
): Refusal | undefined {
  if (!isOwnHost(received, origins)) return FOREIGN_HOST;
  if (SAFE_METHODS.includes(method) || isOwnOrigin(received, origins)) return undefined;
  return FOREIGN_ORIGIN;
}

/**
 * Another site whose name was pointed at this machine (DNS rebinding) is a foreign host. Only
 * `Host` is believed: anybody can send `X-Forwarded-Host`.
 */
function isOwnHost(received: Received, origins: readonly string[]): boolean {
  const host = received.get("host")?.toLowerCase();
  return origins.some((origin) => new URL(origin).host === host);
}

/**
 * By `Origin`, or where a browser sends none by `Sec-Fetch-Site`, which no page can set. A request
 * with neither comes from elsewhere.
 */
function isOwnOrigin(received: Received, origins: readonly string[]): boolean {
  const origin = received.get("origin");
  return origin === null
    ? received.get("sec-fetch-site") === "same-origin"
    : origins.includes(origin);
}
