import { backUpSqlite } from "@/lib/db/back-up-sqlite";

/**
 * Backs the whole database up into a new file; takes no scope, as it is every workspace's.
 * @throws the error of the file system or of SQLite where the file cannot be written
 */
export function backUpInto(file: string): ReturnType<typeof backUpSqlite> {
  return backUpSqlite(file);
}
