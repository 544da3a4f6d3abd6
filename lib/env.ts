import { resolve } from "node:path";
import { z } from "zod";
import { weakSecrets } from "./env-secret";

/**
 * The environment, read in this file and nowhere else. A bad value stops the start with a sentence
 * that names the variable, not with a failure somewhere later.
 */

export const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

/** What this process is: the web process must never block, the worker does the heavy work. */
export const PROCESS_ROLES = ["web", "worker"] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** Where the data is. `file` is an absolute path. */
export type DatabaseLocation =
  | { readonly provider: "sqlite"; readonly file: string }
  | { readonly provider: "postgresql"; readonly url: string };

const FILE_URL = /^file:(?!:memory:)[^?#]+$/;
const POSTGRES_URL = /^postgres(ql)?:\/\/[^\s]+$/;
const SMTP_URL = /^smtps?:\/\/[^\s]+$/;
const HOST_NAME = /^[\w.:-]+$/;
const ALL_INTERFACES = ["0.0.0.0", "::"];
const PORT_NUMBER = /^[1-9]\d{0,4}$/;
/** Shorter, a busy machine loses leases to nobody's fault; longer, work lies still for too long. */
const LEASE_MS = { least: 500, most: 600_000 } as const;

const variables = z.object({
  DATABASE_URL: z
    .string()
    .max(2000)
    .refine((url) => FILE_URL.test(url) || POSTGRES_URL.test(url), {
      error: "must be file:<path> for SQLite or postgresql://user:password@host/name for Postgres",
    })
    .refine((url) => !/[?&]schema=/.test(url), {
      error: "may not name a schema: the tables live in the default schema of the database",
    })
    .default("file:./data/clientele.db"),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })
    .default("info"),
  CLIENTELE_ROLE: z
    .enum(PROCESS_ROLES, { error: `must be one of ${PROCESS_ROLES.join(", ")}` })
    .default("web"),
  CLIENTELE_LEASE_MS: z
    .string()
    .refine(isLease, {
      error: `must be a number of milliseconds from ${LEASE_MS.least} to ${LEASE_MS.most}`,
    })
    .default("30000"),
  CLIENTELE_ROOT: z.string().max(4096).optional(),
  CLIENTELE_SECRET: z.string().max(1000, "may have at most 1000 characters").optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .max(1000, "may have at most 1000 characters")
    .optional(),
  CLIENTELE_TRUSTED_PROXY: z
    .enum(["0", "1"], { error: "must be 1 where a proxy of your own is in front, else 0" })
    .default("0"),
  CLIENTELE_HOST: z
    .string()
    .max(255)
    .regex(HOST_NAME, "must be an address of this machine, like 127.0.0.1, or not be set")
    .optional(),
  CLIENTELE_URL: z
    .string()
    .max(2000)
    .refine(isBareAddress, {
      error: "must be the address people open, like https://clientele.example.com, without a path",
    })
    .optional(),
  CLIENTELE_SMTP_URL: z
    .string()
    .max(2000)
    .refine((url) => SMTP_URL.test(url) && URL.canParse(url), {
      error: "must be smtp://user:password@host:port or smtps://user:password@host:port",
    })
    .optional(),
  CLIENTELE_MAIL_FROM: z
    .string()
    .max(254)
    .pipe(z.email("must be the address that mail comes from, like clientele@example.com"))
    .optional(),
  PORT: z
    .string()
    .refine((port) => PORT_NUMBER.test(port) && Number(port) <= 65_535, {
      error: "must be a number from 1 to 65535",
    })
    .default("3000"),
  NODE_ENV: z.string().max(100).optional(),
});

export interface Environment {
  readonly database: DatabaseLocation;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly role: ProcessRole;
  /** How long a worker that says nothing keeps a job, in milliseconds. */
  readonly leaseMs: number;
  /**
   * Where browsers reach the product, each as in a header `Origin`: scheme, host and port. Without
   * CLIENTELE_URL these are the two names of this machine; `next` puts the port it took in PORT.
   */
  readonly origins: readonly string[];
  /** True under `next dev`, whose scripts need more than those of a build. */
  readonly isDevelopment: boolean;
  /** Folder of the installation (package.json, prisma/, dist/); relative paths start here. */
  readonly root: string;
  /** Signs the cookies of sessions; the same for every instance. */
  readonly secret: string | undefined;
  /** The server that takes mail, and whom it comes from; undefined where nothing is mailed. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** True where the last entry of X-Forwarded-For was written by a proxy of one's own. */
  readonly hasTrustedProxy: boolean;
}

// The comments inside resolve() keep Next from packing the whole installation for these paths.

/**
 * Reads variables into our own names. An empty variable counts as not set.
 * @throws Error whose message names every bad variable and what it must be.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  const sentences = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    ...(given.NODE_ENV === "development" ? [] : weakSecrets(given)),
  ];
  if (!parsed.success || sentences.length > 0) throw new Error(sentences.join(" "));
  const { CLIENTELE_URL, CLIENTELE_HOST, PORT } = parsed.data;
  const here = [...ownHosts(CLIENTELE_HOST), "127.0.0.1", "localhost"].map(
    (host) => `http://${host}:${PORT}`,
  );
  const root = resolve(/* turbopackIgnore: true */ parsed.data.CLIENTELE_ROOT ?? process.cwd());
  return {
    database: locateDatabase(parsed.data.DATABASE_URL, root),
    logLevel: parsed.data.LOG_LEVEL,
    role: parsed.data.CLIENTELE_ROLE,
    leaseMs: Number(parsed.data.CLIENTELE_LEASE_MS),
    origins: (CLIENTELE_URL === undefined ? here : [CLIENTELE_URL]).map(
      (url) => new URL(url).origin,
    ),
    isDevelopment: parsed.data.NODE_ENV === "development",
    root,
    secret: parsed.data.CLIENTELE_SECRET,
    mail: mailOf(parsed.data.CLIENTELE_SMTP_URL, parsed.data.CLIENTELE_MAIL_FROM),
    hasTrustedProxy: parsed.data.CLIENTELE_TRUSTED_PROXY === "1",
  };
}

function mailOf(url: string | undefined, from: string | undefined): Environment["mail"] {
  if (url === undefined) return undefined;
  if (from !== undefined) return { url, from };
  throw new Error("CLIENTELE_MAIL_FROM must be set where CLIENTELE_SMTP_URL is.");
}

/** Where the server listens on one address only, people may open that one. */
function ownHosts(host: string | undefined): string[] {
  if (host === undefined || ALL_INTERFACES.includes(host)) return [];
  return [host.includes(":") ? `[${host}]` : host];
}

/** Where a checked DATABASE_URL points; a relative file starts at `root`. */
export function locateDatabase(url: string, root: string): DatabaseLocation {
  if (!url.startsWith("file:")) {
    return { provider: "postgresql", url };
  }
  const path = url.slice("file:".length);
  return { provider: "sqlite", file: resolve(/* turbopackIgnore: true */ root, path) };
}

function isLease(text: string): boolean {
  const ms = Number(text);
  return /^\d{1,6}$/.test(text) && ms >= LEASE_MS.least && ms <= LEASE_MS.most;
}

/** A web address with nothing behind its host and port. */
function isBareAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, origin, href } = new URL(url);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
}

let known: Environment | undefined;

/** The environment of this process, read once. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}
