/** README.txt of an export: what each file is, and how its cells are written. */
export const WORKSPACE_README = `This is everything of one workspace of Clientele, as it was at one moment.

To have it again, open "New workspace" in Clientele and send this ZIP as it is. What was changed in
it is refused: manifest.json knows every file by its SHA-256.

workspace.json       name, currency, time zone, formats, as-of date, model in use
people.csv           the owners of accounts
members.csv          who could sign in, and as what; without passwords, and nobody gets in by it
models.csv           every version of the scoring model
currency-rates.csv   what other currencies are worth in the reporting currency, from which day on
accounts.csv         every account with every column
account-changes.csv  what changed on accounts, when, why and by whom
orders.csv           the order history
segment-changes.csv  when an account became a client or a customer
imports.csv          the imports, with what was chosen in them
imports/             the files that were imported, as they came, named by the id in imports.csv
audits.csv           the saved audits
log.csv              who did what
manifest.json        what is in this ZIP

Left out, as it is a secret: passwords, sessions, keys, invitations. Left out, as it follows from the
rest: ratings, which are made again when the ZIP is read.

How a cell is written
  Comma, double quotes where needed, lines end with CR LF, UTF-8.
  An empty cell is "not known". An empty text is a lone apostrophe.
  A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end, and
  is no number) has an apostrophe in front of it, and so has a text that already begins with such
  apostrophes or consists of them: take one off to have the text.
  Money is in the smallest unit of its currency (cents). Dates without a time are days since
  1970-01-01. Times are UTC. Yes and no are 1 and 0.
`;
