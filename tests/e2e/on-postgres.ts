/**
 * The specs that run on Postgres too. On SQLite all of them do; here only what reaches the database
 * in ways that could differ and that no integration test asks: those run on both. The rest shows
 * pages, files, headers and forms, which know nothing of the database, and running it twice costs
 * minutes.
 */
export const ON_POSTGRES = [
  // Who may read and write which row.
  "access-matrix",
  // The race for the first owner.
  "first-owner",
  // Everything once, from the first use to the report.
  "main-journey",
  // Whether the database answers, and what is said when it does not.
  "health",
  "outage",
] as const;
