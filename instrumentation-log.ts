import pino from "pino";
import { environment } from "@/lib/env";

let made: pino.Logger | undefined;

/** The log of the web process: one JSON object a line on standard error, like the worker's. */
export function log(): pino.Logger {
  // With the first call: an environment that does not do is told in words, not by an import.
  made ??= pino({ name: "web", level: environment().logLevel }, pino.destination(2));
  return made;
}

/** As long as a key, a token of a link or the cookie of a session; ids are shorter. */
const LIKE_A_SECRET = /[\w+/=-]{40,}/g;
/** Behind these the next part of a path is a secret, whatever it looks like. */
const LINKS = /\/(join|reset)\/.*/i;
const LONGEST_TEXT = 2000;
const LONGEST_PATH = 300;

/** A text that people or libraries made, without what could be a secret in it. */
export function harmless(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(LIKE_A_SECRET, "…");
}

/** The path of a request for the log: no query, no secret. */
export function loggedPath(target: string): string {
  if (!URL.canParse(target, "http://host")) return "unreadable";
  const { pathname } = new URL(target, "http://host");
  return readable(pathname)
    .slice(0, LONGEST_PATH)
    .replace(LINKS, "/$1/…")
    .split("/")
    .map(harmless)
    .join("/");
}

/** With its escapes resolved: %6aoin is join to whoever routes it. */
function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** What the log keeps of an error: not its other fields, which may hold what was sent. */
export function described(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: harmless(String(error)) };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    type: error.name,
    message: harmless(error.message),
    code,
    stack: framesOf(error),
    cause: error.cause === undefined ? undefined : described(error.cause),
  };
}

/** The stack without the message, which stands at its beginning. */
function framesOf(error: Error): string | undefined {
  return error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
