import { isDriverFailure } from "./driver-failure";

/** Of Postgres: lost against another transaction, waited too long for a lock, server going or coming. */
const POSTGRES = ["40001", "40P01", "55P03", "57P01", "57P02", "57P03", "53300"];
/** Of Prisma: no server, no answer in time, connection closed, lost against another transaction. */
const PRISMA = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2034"];
const SOCKET = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"];
const CODES = new Set([...POSTGRES, ...PRISMA, ...SOCKET]);

/** What Prisma's adapters call the same. */
const KINDS = new Set([
  "TransactionWriteConflict",
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);

/** The Postgres driver says these without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * Whether a failure of the database passes by itself, so that the same work may succeed later: the
 * database was gone or busy, or another transaction was faster. Nothing of a transaction that
 * failed so was kept, unless its commit was under way.
 */
export function isPassingFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isDriverFailure(error)) {
    const { cause } = error;
    return KINDS.has(cause.kind) || CODES.has(cause.originalCode ?? "");
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return CODES.has(code) || code.startsWith("08") || WORDS.test(error.message);
}
