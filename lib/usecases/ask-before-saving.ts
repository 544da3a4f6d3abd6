import { closeNames } from "@/lib/importing/close-names";
import { matchingDomain } from "@/lib/importing/match-account";
import { nameKey } from "@/lib/importing/name-key";
import { accountsLike } from "@/lib/repositories/similar-accounts";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import type { WorkspaceContext } from "./rating-context";

/** Something a form asks once before it is saved; the answer is a field, `confirm.<name>`. */
export interface FormQuestion {
  readonly name: "duplicate" | "owner";
  readonly sentence: string;
  /** What it is about, to be looked at first. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
  /** A single one is a tick. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

type Confirmations = Readonly<Partial<Record<FormQuestion["name"], string>>>;

/** Names are shown so many times in a question at most. */
const CLOSE = 3;

/**
 * What is asked before an account is saved, and its facts with the answers that were given. An
 * owner that is the account's already is no change.
 * @returns `chosen`: what stands in the form from here on, so that it is not asked again
 */
export async function questionsOf(
  scope: Scope,
  context: WorkspaceContext,
  {
    account,
    values,
  }: { readonly account: AccountRecord | undefined; readonly values: AccountValues },
  confirmed: Confirmations,
): Promise<{
  readonly questions: readonly FormQuestion[];
  readonly values: AccountValues;
  readonly chosen: Readonly<Record<string, string>>;
}> {
  const questions: FormQuestion[] = [];
  const duplicate = account
    ? undefined
    : await duplicateQuestion(scope, context, values, confirmed);
  if (duplicate) questions.push(duplicate);
  const { owner: typed, ...others } = values;
  if (typed == null) return { questions, values, chosen: {} };
  const owner = ownerQuestion(scope, context, typed, confirmed);
  if ("question" in owner) {
    return { questions: [...questions, owner.question], values, chosen: {} };
  }
  const chosen: Readonly<Record<string, string>> =
    owner.owner === typed ? {} : { owner: owner.owner, "confirm.owner": "" };
  const known = context.people.find((person) => person.nameKey === nameKey(owner.owner));
  const isSame = known !== undefined && known.id === account?.ownerId;
  return { questions, chosen, values: isSame ? others : { ...values, owner: owner.owner } };
}

/** Whether a new account is one of those that are there; undefined where there is nothing to ask. */
async function duplicateQuestion(
  scope: Scope,
  { ownerName }: WorkspaceContext,
  { name, website }: AccountValues,
  confirmed: Confirmations,
): Promise<FormQuestion | undefined> {
  const key = nameKey(name ?? "");
  const domain = matchingDomain(website);
  // An answer counts for the name and the domain that were asked about.
  const value = [key, domain ?? ""].join(" ").trim();
  if (key === "" || confirmed.duplicate === value) return undefined;
  const { seen, hasUnseen } = await accountsLike(scope, { nameKey: key, domain });
  if (seen.length === 0 && !hasUnseen) return undefined;
  const bySite = domain !== undefined && !seen.some((one) => one.nameKey === key);
  const what = bySite ? `this name or the website ${domain}` : "this name";
  const sentence =
    seen.length === 0
      ? `Another account owner already has an account with ${what}. You cannot see it: ask your team before you add it again.`
      : `There is already an account with ${bySite ? `the website ${domain}` : what}. Open it, or add this one as well.`;
  return {
    name: "duplicate",
    sentence,
    links: seen.map((one) => ({
      href: `/accounts/${one.id}`,
      label: `${one.name} (account owner: ${ownerName(one.ownerId)})`,
    })),
    choices: [{ value, label: "Add it anyway" }],
  };
}

/**
 * Whether an owner nobody knows yet is to be added, or means somebody who is there.
 * @returns the owner to save, or what to ask
 */
function ownerQuestion(
  { seesOnly }: Pick<Scope, "seesOnly">,
  { people }: Pick<WorkspaceContext, "people">,
  typed: string,
  confirmed: Confirmations,
): { readonly owner: string } | { readonly question: FormQuestion } {
  const keys = new Set(people.map((person) => person.nameKey));
  const key = nameKey(typed);
  if (key === "" || keys.has(key)) return { owner: typed };
  const known = seesOnly === undefined ? people : people.filter(({ id }) => id === seesOnly);
  const close = closeNames(
    typed,
    known.map(({ name }) => name),
  ).slice(0, CLOSE);
  const answer = confirmed.owner;
  if (answer !== undefined && nameKey(answer) === key) return { owner: typed };
  if (answer !== undefined && close.includes(answer)) return { owner: answer };
  const add = { value: typed, label: `Add “${typed}” as a new account owner` };
  const [first] = close;
  return {
    question: {
      name: "owner",
      sentence:
        first === undefined
          ? `Nobody here is called ${typed}. Add them as a new account owner, or choose somebody else.`
          : `Nobody here is called ${typed}. Did you mean ${first}?`,
      links: [],
      choices: [...close.map((name) => ({ value: name, label: name })), add],
    },
  };
}
