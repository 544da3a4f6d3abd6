import { z } from "zod";

/** The named sorts of the accounts list; each is backed by an index. */
export const ACCOUNT_SORTS = [
  "name",
  "score",
  "revenue",
  "last-purchase",
  "updated",
  "owner",
] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

/** The views offered as tabs. */
export const ACCOUNT_TABS = [
  "all",
  "clients",
  "customers",
  "unrated",
  "borderline",
  "served-differently",
  "over-served",
  "under-served",
  "overridden",
  "quiet",
  "quiet-clients",
  "missing-evidence",
  "judged-without-evidence",
  "lapsed",
] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

/** Postgres takes no text with NUL in it. */
const stored = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes("\0"));

/** Where a page begins: behind or before the row with this sort value and row number. */
const cursor = z.object({
  value: z.union([stored(400), z.number()]),
  row: z.int().positive(),
  /** How many accounts stood before the page that begins here (`after`), or before this row. */
  at: z.int().nonnegative().max(100_000_000).optional().catch(undefined),
});
export type ListCursor = z.infer<typeof cursor>;

const cursorText = z
  .string()
  .max(1000)
  .transform((text, context) => {
    try {
      return cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    } catch {
      context.addIssue({ code: "custom", message: "not a cursor" });
      return z.NEVER;
    }
  });

/** A cursor as it stands in a URL. */
export function writeCursor(value: ListCursor): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/**
 * The query of `/accounts`. Anything unknown or damaged falls back to its default, so that an old
 * bookmark shows the list and not an error.
 */
export const accountListQuery = z.object({
  q: z.string().max(200).catch(""),
  tab: z.enum(ACCOUNT_TABS).catch("all"),
  sort: z.enum(ACCOUNT_SORTS).catch("revenue"),
  dir: z.enum(["asc", "desc"]).optional().catch(undefined),
  after: cursorText.optional().catch(undefined),
  before: cursorText.optional().catch(undefined),
  /** The last page. */
  page: z.literal("last").optional().catch(undefined),
  /** The page on which this account stands. */
  of: stored(64).optional().catch(undefined),
  count: z.literal("exact").optional().catch(undefined),
});
export type AccountListQuery = z.infer<typeof accountListQuery>;
