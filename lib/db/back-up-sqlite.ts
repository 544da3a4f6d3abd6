import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { environment } from "@/lib/env";
import { openReader } from "./sqlite-file";

/**
 * Writes the database of this process as it is at one moment into a new file, beside running
 * processes: they go on meanwhile. The file is there whole or not at all, and only its owner can
 * read it. One that exists is not overwritten.
 *
 * @throws the error of the file system or of SQLite where it cannot be written
 */
export function backUpSqlite(target: string): "done" | "exists" | "not-sqlite" {
  const { database } = environment();
  if (database.provider !== "sqlite") return "not-sqlite";
  if (existsSync(target)) return "exists";
  const draft = `${target}.${process.pid}.part`;
  // SQLite takes an empty file as it is: with our mode, not that of the umask.
  closeSync(openSync(draft, "wx", 0o600));
  try {
    const connection = openReader(database.file);
    try {
      connection.prepare("VACUUM INTO ?").run(draft);
    } finally {
      connection.close();
    }
    // VACUUM INTO does not wait for the disk.
    flush(draft);
    if (existsSync(target)) return "exists";
    renameSync(draft, target);
    return "done";
  } finally {
    rmSync(draft, { force: true });
  }
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
