/** In what the IDs of two sets differ that are probably the same. */
export type DiffersBy = "zeros" | "capitals" | "signs" | "length";

/** IDs of one set that another has too, but written in another way. */
export interface NearlySame {
  /** How many of them. */
  readonly ids: number;
  readonly by: DiffersBy;
  /** One of them as both have it. */
  readonly one: string;
  readonly other: string;
}

/** Signs that stand in IDs to be read more easily. */
const SIGNS = /[-_./ #{}]/g;
/** So many are compared: memory grows with them. */
const COMPARED = 200_000;
const ZEROS = /^0+(?=.)/;

/** Salesforce writes its IDs in 15 characters, or in 18 of which the last three only check. */
const LONG = /^00\w{16}$/;
const short = (id: string): string => (LONG.test(id) ? id.slice(0, -3) : id);

/** An ID without capitals, signs and zeros in front: those of two programs may differ in them. */
export const looseId = (id: string): string =>
  short(id).toLowerCase().replace(SIGNS, "").replace(ZEROS, "");

/** Two long IDs of Salesforce: their last three characters tell apart what only capitals do. */
const areOtherRecords = (one: string, other: string): boolean =>
  LONG.test(one) &&
  LONG.test(other) &&
  short(one) !== short(other) &&
  one.toLowerCase() !== other.toLowerCase();

function differsBy(one: string, other: string): DiffersBy {
  if (short(one) === short(other)) return "length";
  if (one.replace(ZEROS, "") === other.replace(ZEROS, "")) return "zeros";
  return one.toLowerCase() === other.toLowerCase() ? "capitals" : "signs";
}

/**
 * The IDs that only one of two sets has and that would be in both if they were written alike;
 * undefined where there is none. They stay apart: two accounts may differ in no more than that.
 */
export function nearlySame(
  missed: readonly string[],
  others: Iterable<string>,
): NearlySame | undefined {
  const byLoose = new Map<string, string>();
  for (const id of missed.slice(0, COMPARED)) byLoose.set(looseId(id), id);
  const pairs = new Map<string, string>();
  for (const other of others) {
    const one = byLoose.get(looseId(other));
    if (one === undefined || one === other || pairs.has(one)) continue;
    if (!areOtherRecords(one, other)) pairs.set(one, other);
  }
  const found = missed.flatMap((one) => {
    const other = pairs.get(one);
    return other === undefined ? [] : [{ one, other, by: differsBy(one, other) }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const isOneKind = found.every(({ by }) => by === first.by);
  return { ...first, ids: pairs.size, by: isOneKind ? first.by : "signs" };
}

/** IDs of one file that differ from another of it in no more than how they are written. */
export function nearlyTwice(ids: readonly string[]): NearlySame | undefined {
  const different = [...new Set(ids.slice(0, COMPARED))];
  return nearlySame(different, different);
}

/** @param from what has them: “the order history” */
export const nearlyTwiceSentence = ({ ids, by, one, other }: NearlySame, from: string): string =>
  `${ids === 1 ? "1 ID" : `${ids} IDs`} in ${from} ${ids === 1 ? "appears" : "appear"} twice, written differently (“${other}” and “${one}”: ${BY[by]}), and ${ids === 1 ? "counts" : "count"} as different accounts. Write them alike if they are the same.`;

const BY: Readonly<Record<DiffersBy, string>> = {
  zeros: "leading zeros",
  capitals: "capital letters",
  signs: "zeros, capitals or signs",
  length: "Salesforce IDs of 15 and 18 characters",
};

/** @param from @param there what the two are called: “the order history”, “the account list” */
export function nearlySameSentence(
  { ids, by, one, other }: NearlySame,
  from: string,
  there: string,
): string {
  const [those, are, counts] =
    ids === 1
      ? ["1 ID", "is", "counts as a different account"]
      : [`${ids} IDs`, "are", "count as different accounts"];
  return `${those} in ${from} ${are} written differently in ${there} (“${one}” and “${other}”: ${BY[by]}) and ${counts}. Write them alike if they are the same.`;
}

/** Accounts of an order history whose name is an ID elsewhere: their column may hold IDs. */
export interface NamedById {
  readonly accounts: number;
  readonly example: string;
}

/** @param there what has the IDs: “the account list” */
export const namedByIdSentence = ({ accounts, example }: NamedById, there: string): string =>
  `${accounts === 1 ? "1 account" : `${accounts} accounts`} of the order history ${accounts === 1 ? "has a name that is an ID" : "have names that are IDs"} in ${there} (“${example}”). If that column contains IDs, map it to “Account ID”.`;
