import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { ProcessRole } from "@/lib/env";
import { retryWhileBusy } from "./write-lock";

/**
 * Settings of a connection that writes. `synchronous = FULL`: a commit is on the disk before it is
 * acknowledged; with NORMAL a power cut takes back the last ones. In the web process a commit never
 * checkpoints, because that would hold up every request; the worker does it.
 */
export function writerPragmas(role: ProcessRole): string {
  return `
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA wal_autocheckpoint = ${role === "web" ? 0 : 8000};
    PRAGMA analysis_limit = 1000;
    PRAGMA cache_size = ${role === "web" ? -16_000 : -64_000};
  `;
}

/** A writer does not wait by itself: see retryWhileBusy. */
export const WRITER_OPTIONS = { fileMustExist: true, timeout: 0 } as const;

export const READER_OPTIONS = { readonly: true, fileMustExist: true, timeout: 5000 } as const;

/**
 * Creates the file and its folder where missing, and gives it its own settings. `auto_vacuum` counts
 * only before the first table exists. WAL lets readers go on while somebody writes; a restored
 * backup comes without it.
 */
export async function createFile(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const connection = new BetterSqlite3(file, { timeout: 0 });
  try {
    await retryWhileBusy(() => {
      if (connection.pragma("page_count", { simple: true }) === 0) {
        connection.pragma("auto_vacuum = INCREMENTAL");
      }
      connection.pragma("journal_mode = WAL");
    });
  } finally {
    connection.close();
  }
}

/**
 * Opens a connection that may write. Already its first look at the file can find it locked: the
 * last connection of another process to close holds it alone for a moment.
 */
export async function openWriter(file: string, role: ProcessRole): Promise<BetterSqlite3.Database> {
  const connection = new BetterSqlite3(file, WRITER_OPTIONS);
  try {
    await retryWhileBusy(() => connection.exec(writerPragmas(role)));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Opens a connection that can only read. */
export function openReader(file: string): BetterSqlite3.Database {
  return new BetterSqlite3(file, READER_OPTIONS);
}
