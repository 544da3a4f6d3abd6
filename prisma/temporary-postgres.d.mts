/** A Postgres server that lives as long as its starter: its address and how to stop it. */
export interface TemporaryPostgres {
  /** Connection address of a superuser, with the database "postgres". */
  readonly url: string;
  /** Ends the server, as an administrator does; its data stays. */
  halt(): Promise<void>;
  /** Starts it again after `halt`, on the same port. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server in an empty temporary folder on a free port. */
export function startTemporaryPostgres(): Promise<TemporaryPostgres>;
