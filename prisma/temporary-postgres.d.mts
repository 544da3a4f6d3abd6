/** A Postgres server that lives as long as its starter: its address and how to stop it. */
export interface TemporaryPostgres {
  /** Connection address of a superuser, with the database "postgres". */
  readonly url: string;
  /** Takes the server away and keeps its data, until `resume`. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server in an empty temporary folder on a free port. */
export function startTemporaryPostgres(): Promise<TemporaryPostgres>;
