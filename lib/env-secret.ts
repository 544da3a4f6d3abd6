/** What is wrong with a secret, as the end of a sentence that begins with its name. */
const SHORT = "must have at least 32 characters, best random ones";
const GUESSABLE = "is too easy to guess: take at least 32 random characters";
const NO_KEY = "must be 32 random bytes as base64, as `openssl rand -base64 32` makes them";

const SHORTEST = 32;
const FEWEST_DIFFERENT = 10;
const KEY_BYTES = 32;

/** What examples and hasty people write. Long enough not to come up by chance. */
const WELL_KNOWN =
  /change.?(me|this)|secret|passw[o0]rd|example|clientele|default|insecure|placeholder|qwerty|letmein|123456|abcdef/i;

/** The secrets that somebody could guess, each named with what is wrong with it. */
export function weakSecrets(given: Readonly<Record<string, string | undefined>>): string[] {
  const { CLIENTELE_SECRET: secret, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key } = given;
  const found = {
    CLIENTELE_SECRET: secret === undefined ? undefined : weaknessOf(secret),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key === undefined ? undefined : weaknessOfKey(key),
  };
  return Object.entries(found).flatMap(([name, why]) => (why ? [`${name} ${why}.`] : []));
}

/** Why a secret is refused; undefined for a good one. */
export function weaknessOf(secret: string): string | undefined {
  if (secret.length < SHORTEST) return SHORT;
  return isGuessable(secret) ? GUESSABLE : undefined;
}

/** The same for the key by which Next hides what a form carries: AES with 256 bits, as base64. */
export function weaknessOfKey(key: string): string | undefined {
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== KEY_BYTES || bytes.toString("base64") !== key) return NO_KEY;
  return isGuessable(bytes.toString("latin1")) || WELL_KNOWN.test(key) ? NO_KEY : undefined;
}

function isGuessable(secret: string): boolean {
  return (
    new Set(secret).size < FEWEST_DIFFERENT ||
    WELL_KNOWN.test(secret) ||
    isRepeated(secret) ||
    isCounted(secret)
  );
}

/** A piece of at most half its length, written over and over. */
function isRepeated(secret: string): boolean {
  for (let period = 1; period <= secret.length / 2; period += 1) {
    if (secret.slice(period) === secret.slice(0, -period)) return true;
  }
  return false;
}

/** Mostly neighbours of the alphabet or of the row of figures. */
function isCounted(secret: string): boolean {
  const codes = [...secret].map((letter) => letter.charCodeAt(0));
  const steps = codes.slice(1).map((code, i) => Math.abs(code - (codes[i] ?? 0)));
  return steps.filter((step) => step <= 1).length > steps.length / 2;
}
