import { isDriverFailure } from "./driver-failure";

/** Of SQLite and of Postgres: the disk is full. */
const CODES = new Set(["SQLITE_FULL", "53100"]);
/** Prisma's adapters keep only the words of SQLite. */
const WORDS = /database or disk is full/;

/** Whether something could not be written because the disk of the database is full. */
export function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const own = "code" in error && typeof error.code === "string" ? error.code : "";
  const code = isDriverFailure(error) ? (error.cause.originalCode ?? own) : own;
  return CODES.has(code) || WORDS.test(error.message);
}
