import { z } from "zod";
import type { Override } from "@/lib/portfolio/override";
import type { Day, Facts } from "@/lib/scoring/facts";
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  isAccountField,
} from "./account-fields";
import { conversionOf, type Reporting } from "./reported-money";

/** Where a fact comes from: typed by a person, an account list, or derived from the order history. */
export const SOURCES = ["hand", "import", "orders"] as const;
export type Source = (typeof SOURCES)[number];

/** Facts that an order history yields and no person types. */
export const DERIVED_FIELDS = ["purchaseDates12m", "purchaseDatesTotal"] as const;
export type DerivedField = (typeof DERIVED_FIELDS)[number];

/** Every fact that carries a source. */
export type EvidenceField = AccountField | DerivedField;

/** Where a fact comes from, and its calendar date. */
interface FactEvidence {
  readonly source: Source;
  readonly on: Day;
}

/** Source and calendar date of each known fact. */
export type Evidence = Readonly<Partial<Record<EvidenceField, FactEvidence>>>;

/** The evidence of some facts before a change; null where a fact had none. */
export type EvidenceBefore = Readonly<Partial<Record<EvidenceField, FactEvidence | null>>>;

const EVIDENCE_FIELDS: readonly EvidenceField[] = [
  ...Object.keys(ACCOUNT_FIELDS).filter(isAccountField),
  ...DERIVED_FIELDS,
];
const IS_EVIDENCE_FIELD: ReadonlySet<string> = new Set(EVIDENCE_FIELDS);

const evidenceField = z
  .string()
  .max(40)
  .refine((field) => IS_EVIDENCE_FIELD.has(field));
const factEvidence = z.object({
  source: z.enum(SOURCES),
  on: z.number().int().min(-1_000_000).max(1_000_000),
});
/** One fact after the other, as evidence was stored before it was grouped. */
const singleEvidence = z.record(evidenceField, factEvidence);
/** The fields of one evidence together: accounts of an import have nearly all of one. */
const evidenceGroups = z
  .array(z.tuple([factEvidence.nullable(), z.array(evidenceField).max(EVIDENCE_FIELDS.length)]))
  .max(EVIDENCE_FIELDS.length);

/** Evidence that was made or read lately: many accounts of one import have the same. */
const evidenceKept = new Map<string, Evidence>();
const EVIDENCE_KEPT = 500;
/** As what it is stored. */
const keptTexts = new Map<EvidenceBefore, string>();

function keptEvidence(key: string, make: () => Evidence): Evidence {
  const known = evidenceKept.get(key);
  if (known) return known;
  const evidence = make();
  if (evidenceKept.size >= EVIDENCE_KEPT) {
    evidenceKept.clear();
    keptTexts.clear();
  }
  evidenceKept.set(key, evidence);
  keptTexts.set(evidence, textOfEvidence(evidence));
  return evidence;
}

/** The evidence of facts that all come from one source and date. */
export const evidenceOf = (fields: readonly EvidenceField[], { source, on }: FactEvidence) =>
  keptEvidence(`${source} ${on} ${fields}`, () =>
    Object.fromEntries(fields.map((field) => [field, { source, on }])),
  );

/** Evidence in which some facts have become known from one source, and others unknown. */
export const evidenceWith = (
  evidence: Evidence,
  known: readonly EvidenceField[],
  unknown: readonly EvidenceField[],
  { source, on }: FactEvidence,
): Evidence =>
  keptEvidence(`${writeEvidence(evidence)} ${source} ${on} ${known} ${unknown}`, () => {
    const next: Partial<Record<EvidenceField, FactEvidence>> = { ...evidence };
    for (const field of known) next[field] = { source, on };
    for (const field of unknown) delete next[field];
    return next;
  });

/** Evidence as it is stored, the same text for the same evidence; null where a fact had none. */
export const writeEvidence = (evidence: EvidenceBefore): string =>
  keptTexts.get(evidence) ?? textOfEvidence(evidence);

function textOfEvidence(evidence: EvidenceBefore): string {
  const groups = new Map<string, string>();
  for (const field of EVIDENCE_FIELDS) {
    const was = evidence[field];
    if (was === undefined) continue;
    const key = was === null ? "null" : `{"source":"${was.source}","on":${was.on}}`;
    const fields = groups.get(key);
    groups.set(key, fields === undefined ? `"${field}"` : `${fields},"${field}"`);
  }
  return `[${[...groups].map(([was, fields]) => `[${was},[${fields}]]`).join(",")}]`;
}

/** Reads the stored evidence of an account. Throws where it is not what we wrote: that is a bug. */
export const readEvidence = (json: string): Evidence =>
  keptEvidence(json, () => {
    const stored: unknown = JSON.parse(json);
    return Array.isArray(stored)
      ? Object.fromEntries(Object.entries(ungrouped(stored)).filter(([, one]) => one !== null))
      : singleEvidence.parse(stored);
  });

/** Reads the evidence of before a change, likewise. */
export const readEvidenceBefore = (json: string): EvidenceBefore => ungrouped(JSON.parse(json));

function ungrouped(stored: unknown): EvidenceBefore {
  return Object.fromEntries(
    evidenceGroups
      .parse(stored)
      .flatMap(([was, fields]) => fields.map((field) => [field, was] as const)),
  );
}

/** What is stored about one account: the values people gave and what stands beside them. */
export interface AccountRecord {
  readonly id: string;
  readonly values: AccountValues;
  readonly purchaseDates12m?: number | undefined;
  readonly purchaseDatesTotal?: number | undefined;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly evidence: Evidence;
  /** What a person holds it to be, in force or expired. */
  readonly override?: Override | undefined;
  /** Grows by one with each change; an edit names the version it was made against. */
  readonly version: number;
  readonly importId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/**
 * The facts of an account as the core rates them.
 * Money counts only in the reporting currency: without a rate a foreign amount is unknown.
 */
export function factsOf(
  account: Pick<AccountRecord, "values" | "purchaseDates12m" | "purchaseDatesTotal"> &
    Partial<Pick<AccountRecord, "evidence">> &
    Pick<Facts, "longestGapDays">,
  reporting: Reporting,
): Facts {
  const { values } = account;
  const known = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
  const conversion = conversionOf(account, reporting);
  const money = (value: number | null | undefined, as: "amount" | "average" = "amount") =>
    value == null ? undefined : conversion?.[as](value);
  return {
    customerSince: known(values.customerSince),
    lastPurchaseOn: known(values.lastPurchaseOn),
    orders12m: known(values.orders12m),
    ordersTotal: known(values.ordersTotal),
    ordersPerYear: known(values.ordersPerYear),
    purchaseDates12m: account.purchaseDates12m,
    purchaseDatesTotal: account.purchaseDatesTotal,
    revenue12mMinor: money(values.revenue12mMinor),
    revenueTotalMinor: money(values.revenueTotalMinor),
    averageTicketMinor: money(values.averageTicketMinor, "average"),
    gapVariation: known(values.gapVariation),
    longestGapDays: account.longestGapDays,
    // A first purchase that was typed or imported as such is known.
    ordersBeginOn:
      account.evidence?.customerSince?.source === "orders" ? reporting.ordersBeginOn : undefined,
    directAwardShare: known(values.directAwardShare),
    tailoredShare: known(values.tailoredShare),
    agreement: known(values.agreement),
    contact: known(values.contact),
    touchpoints12m: known(values.touchpoints12m),
    judged: known(values.judged),
  };
}
