import { z } from "zod";
import { CANDIDATES_KEPT } from "./import-row-body";

/** An account that an order history names and that is not one account of the workspace. */

/** It is made, it is an account that a person chose, it is left out, or a person must say. */
export const ORDER_ACCOUNT_CHOICES = ["create", "account", "leave", "ask"] as const;
export type OrderAccountChoice = (typeof ORDER_ACCOUNT_CHOICES)[number];

const count = z.number().int().min(0);

const account = z.object({ id: z.string().max(100), text: z.string().max(3000) });

export const orderAccountBody = z.object({
  /** Rows of the file, and the purchases and credit notes that they make. */
  rows: count,
  orders: count,
  /** What they add up to, in minor units by currency. */
  revenue: z.array(z.object({ currency: z.string().max(8), minor: z.number() })).max(200),
  /** The accounts that it may be, each in words. */
  candidates: z.array(account).max(CANDIDATES_KEPT),
  /** The account that a person chose. */
  chosen: account.optional(),
});
export type OrderAccountBody = z.infer<typeof orderAccountBody>;

/** By `key` the file knows it: "id K-1" or "name gorse". */
export interface UnmatchedAccount {
  readonly key: string;
  readonly label: string;
  readonly choice: OrderAccountChoice;
  readonly body: OrderAccountBody;
}
