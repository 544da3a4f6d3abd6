import { z } from "zod";
import { type AccountRecord, readEvidence, writeEvidence } from "@/lib/schemas/account-record";
import { agreement, contact, kind, treatment } from "@/lib/schemas/closed-sets";
import { readOverride, storedOverride } from "@/lib/schemas/override";

/** The one place that maps rows of the Account table to our own type and back. */

const text = z.string().nullable();
const number = z.number().nullable();
// What most rows have stands first in a union: each guess that fails costs as much as all others.

/** Raw reads answer 0 and 1, the client booleans. */
const flag = z.union([z.number().transform((n) => n !== 0), z.boolean()]).nullable();
export const instant = z.union([z.string().transform((iso) => new Date(iso)), z.date()]);

/** Money is a BigInt column and a number here; one that is not exact as a number is a bug. */
export const minorUnits = z
  .union([z.number(), z.string(), z.bigint()])
  .transform((value) => Number(value))
  .refine(Number.isSafeInteger);
const money = minorUnits.nullable();

const tags = z
  .string()
  .transform((json) => z.array(z.string().max(200)).max(100).parse(JSON.parse(json)))
  .nullable();

const accountRow = z.object({
  id: z.string(),
  ownerId: z.string(),
  evidence: z.string(),
  override: text,
  version: z.number(),
  importId: text,
  createdAt: instant,
  updatedAt: instant,
  purchaseDates12m: number,
  purchaseDatesTotal: number,
  externalId: text,
  name: z.string(),
  website: text,
  industry: text,
  country: text,
  kind: kind.nullable(),
  selfLabel: text,
  currency: text,
  customerSince: number,
  lastPurchaseOn: number,
  orders12m: number,
  ordersTotal: number,
  ordersPerYear: number,
  revenue12mMinor: money,
  revenueTotalMinor: money,
  averageTicketMinor: number,
  gapVariation: number,
  directAwardShare: number,
  tailoredShare: number,
  agreement: agreement.nullable(),
  contact: contact.nullable(),
  touchpoints12m: number,
  judged: number,
  treatedAs: treatment.nullable(),
  namedManager: flag,
  busyWeekPriority: flag,
  concessions12m: number,
  hours12m: number,
  grossMargin12mMinor: money,
  costToServe12mMinor: money,
  nps: number,
  csat: number,
  returnRate: number,
  referrals: number,
  complaints: number,
  target: flag,
  contractEndsOn: number,
  tags,
  notes: text,
});

/** Columns read for an {@link AccountRecord}. */
export const ACCOUNT_READ_COLUMNS = Object.keys(accountRow.shape);

/** Reads one row of the Account table, as the client or a raw query gives it. */
export function readAccountRow(row: unknown, ownerName: (id: string) => string): AccountRecord {
  const {
    id,
    ownerId,
    evidence,
    override,
    version,
    importId,
    createdAt,
    updatedAt,
    purchaseDates12m,
    purchaseDatesTotal,
    ...values
  } = accountRow.parse(row);
  return {
    id,
    values: { ...values, owner: ownerName(ownerId) },
    purchaseDates12m: purchaseDates12m ?? undefined,
    purchaseDatesTotal: purchaseDatesTotal ?? undefined,
    ownerId,
    ownerName: ownerName(ownerId),
    evidence: readEvidence(evidence),
    override: override === null ? undefined : readOverride(override),
    version,
    importId,
    createdAt,
    updatedAt,
  };
}

const whole = (value: number | null | undefined) => (value == null ? null : BigInt(value));

/** The columns of one account as they are written; unknown is null. */
export function accountColumns(
  account: AccountRecord,
  keys: { nameKey: string; domain: string | null },
) {
  const { values } = account;
  return {
    id: account.id,
    externalId: values.externalId ?? null,
    name: values.name ?? "",
    nameKey: keys.nameKey,
    website: values.website ?? null,
    domain: keys.domain,
    industry: values.industry ?? null,
    country: values.country ?? null,
    kind: values.kind ?? null,
    ownerId: account.ownerId,
    selfLabel: values.selfLabel ?? null,
    currency: values.currency ?? null,
    customerSince: values.customerSince ?? null,
    lastPurchaseOn: values.lastPurchaseOn ?? null,
    orders12m: values.orders12m ?? null,
    ordersTotal: values.ordersTotal ?? null,
    ordersPerYear: values.ordersPerYear ?? null,
    purchaseDates12m: account.purchaseDates12m ?? null,
    purchaseDatesTotal: account.purchaseDatesTotal ?? null,
    revenue12mMinor: whole(values.revenue12mMinor),
    revenueTotalMinor: whole(values.revenueTotalMinor),
    averageTicketMinor: values.averageTicketMinor ?? null,
    gapVariation: values.gapVariation ?? null,
    directAwardShare: values.directAwardShare ?? null,
    tailoredShare: values.tailoredShare ?? null,
    agreement: values.agreement ?? null,
    contact: values.contact ?? null,
    touchpoints12m: values.touchpoints12m ?? null,
    judged: values.judged ?? null,
    treatedAs: values.treatedAs ?? null,
    namedManager: values.namedManager ?? null,
    busyWeekPriority: values.busyWeekPriority ?? null,
    concessions12m: values.concessions12m ?? null,
    hours12m: values.hours12m ?? null,
    grossMargin12mMinor: whole(values.grossMargin12mMinor),
    costToServe12mMinor: whole(values.costToServe12mMinor),
    nps: values.nps ?? null,
    csat: values.csat ?? null,
    returnRate: values.returnRate ?? null,
    referrals: values.referrals ?? null,
    complaints: values.complaints ?? null,
    target: values.target ?? null,
    contractEndsOn: values.contractEndsOn ?? null,
    tags: values.tags == null ? null : JSON.stringify(values.tags),
    notes: values.notes ?? null,
    evidence: writeEvidence(account.evidence),
    override: storedOverride(account),
    version: account.version,
    importId: account.importId,
    createdAt: account.createdAt,
    updatedAt: account.updatedAt,
  };
}
