/**
 * The specs that run on Postgres too. On SQLite all of them do; here one journey through everything,
 * and what is said of a database that is gone. Who may read which row, races and the rest of what
 * databases could answer differently is asked below the browser, where both are.
 */
export const ON_POSTGRES = [
  // Everything once, from the first use to the report.
  "main-journey",
  // Whether the database answers, and what is said when it does not.
  "health",
  "outage",
] as const;
