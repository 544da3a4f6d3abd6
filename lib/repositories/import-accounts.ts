import { z } from "zod";
import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";
import {
  ORDER_ACCOUNT_CHOICES,
  orderAccountBody,
  type UnmatchedAccount,
} from "@/lib/schemas/order-account";
import type { Scope } from "@/lib/scope";
import { writeWhileHeld } from "./job-hold";

const importAccount = z.object({
  number: z.number(),
  key: z.string(),
  label: z.string(),
  choice: z.enum(ORDER_ACCOUNT_CHOICES),
  body: z.string().transform((json) => orderAccountBody.parse(JSON.parse(json))),
});

/** One of them as it is listed; `number` is its place, from 1. */
export type ListedAccount = z.infer<typeof importAccount>;

const BATCH = 1000;

/**
 * Writes the accounts of an order history that the workspace does not have, in their order; those
 * of an earlier check go.
 * @throws ClaimLost where the job is not the caller's any more.
 */
export async function replaceImportAccounts(
  { workspaceId }: Scope,
  claim: JobClaim,
  importId: string,
  accounts: readonly UnmatchedAccount[],
): Promise<void> {
  await writeWhileHeld(claim, (transaction) =>
    transaction.execute(`DELETE FROM "ImportAccount" WHERE "workspaceId" = ? AND "importId" = ?`, [
      workspaceId,
      importId,
    ]),
  );
  for (let start = 0; start < accounts.length; start += BATCH) {
    await writeWhileHeld(claim, (transaction) =>
      transaction.insert(
        "ImportAccount",
        ["workspaceId", "importId", "number", "key", "label", "choice", "body"],
        accounts
          .slice(start, start + BATCH)
          .map(({ key, label, choice, body }, index) => [
            workspaceId,
            importId,
            start + index + 1,
            key,
            label,
            choice,
            JSON.stringify(body),
          ]),
      ),
    );
  }
}

/** The accounts behind a place in the list. */
export async function listImportAccounts(
  { workspaceId }: Scope,
  importId: string,
  after: number,
  limit: number,
): Promise<ListedAccount[]> {
  const rows = await database().prisma.importAccount.findMany({
    where: { workspaceId, importId, number: { gt: after } },
    orderBy: { number: "asc" },
    take: limit,
    select: { number: true, key: true, label: true, choice: true, body: true },
  });
  return rows.map((row) => importAccount.parse(row));
}

/** The accounts that the file knows by these keys. */
export async function importAccountsOf(
  { workspaceId }: Scope,
  importId: string,
  keys: readonly string[],
): Promise<ListedAccount[]> {
  const rows = await database().prisma.importAccount.findMany({
    where: { workspaceId, importId, key: { in: [...keys] } },
    select: { number: true, key: true, label: true, choice: true, body: true },
  });
  return rows.map((row) => importAccount.parse(row));
}
