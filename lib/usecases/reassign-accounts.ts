import type { JobRun } from "@/lib/jobs/run-next-job";
import { enqueueJob, hasOpenJob } from "@/lib/repositories/jobs";
import { type Landing, land } from "@/lib/repositories/landing";
import { listOwners, type PersonRecord } from "@/lib/repositories/people";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { formFields } from "@/lib/schemas/form-fields";
import type { Job } from "@/lib/schemas/job";
import { handOver, reassignForm, writeHandOver } from "@/lib/schemas/people-forms";
import type { Scope } from "@/lib/scope";
import { changedAccount, type FactOrigin } from "./account-drafts";
import { formatFor } from "./format-for";
import { LANDING_BATCH, landBatch } from "./land-batch";
import { ratedWith, readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { untilUncrossed } from "./refresh-portfolio";

/** Who owns how many accounts, and to whom they can be handed over. */
export interface OwnersView {
  readonly owners: readonly {
    readonly id: string;
    readonly name: string;
    /** How many. */
    readonly accounts: string;
    readonly isMember: boolean;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  }[];
  /** Accounts are being handed over at the moment. */
  readonly underWay: boolean;
}

/** The owners who have accounts or sign in, with everyone else as the choice for theirs. */
export async function viewOwners(scope: Scope): Promise<OwnersView> {
  const [all, underWay, { locale, currency }] = await Promise.all([
    listOwners(scope),
    hasOpenJob(scope, "reassign-accounts"),
    readWorkspace(scope),
  ]);
  const { count } = formatFor(locale, currency);
  const owners = all.filter(({ accounts, isMember }) => accounts > 0 || isMember);
  return {
    underWay,
    owners: owners.map(({ id, name, accounts, isMember }) => ({
      id,
      name,
      accounts: count(accounts),
      isMember,
      choices:
        accounts === 0
          ? []
          : [
              // Nobody is chosen by mistake.
              { value: "", label: "Choose an account owner…" },
              ...owners
                .filter((other) => other.id !== id)
                .map((other) => ({ value: other.id, label: other.name })),
            ],
    })),
  };
}

/** Has every account of one owner handed over to another; answers why not, where it cannot be. */
export async function reassignAccounts(scope: Scope, data: FormData): Promise<string | undefined> {
  const form = reassignForm.safeParse(formFields(data));
  if (!form.success) return "Choose who gets the accounts.";
  const owners = new Set((await listOwners(scope)).map(({ id }) => id));
  const { from, to } = form.data;
  if (from === to || !owners.has(from) || !owners.has(to)) {
    return "One of these people is no longer in the list. Reload the page.";
  }
  await enqueueJob(scope, "reassign-accounts", writeHandOver(form.data));
  return undefined;
}

/** Job: hands every account of one owner over, whole or not at all, with its history. */
export async function landHandOver(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const { from, to } = handOver.parse(job.subjectId);
  const context = await readWorkspaceContext(scope, new Date());
  const people = new Map(context.people.map((person) => [person.id, person]));
  const [giver, taker] = [people.get(from), people.get(to)];
  if (!giver || !taker) return;
  const owners = await listOwners(scope);
  await untilUncrossed(() => {
    const handed = new Set<string>();
    const hand = async (landing: Landing, accounts: readonly AccountRecord[]) => {
      for (const { id } of accounts) handed.add(id);
      await handSome(landing, accounts, taker, context);
      run.progress(handed.size, handed.size);
    };
    return land(scope, job, {
      ...ratedWith(context),
      rows: owners.find(({ id }) => id === from)?.accounts ?? 0,
      fill: async (landing) => {
        for (let after = ""; ; ) {
          run.signal.throwIfAborted();
          const { reads } = landing;
          const accounts = await reads.accountsOfOwner(
            from,
            after,
            LANDING_BATCH,
            context.ownerName,
          );
          const last = accounts.at(-1);
          if (!last) break;
          await hand(landing, accounts);
          after = last.id;
        }
        landing.closing.note(() => ({
          action: "accounts.reassigned",
          subjectId: to,
          subject: taker.name,
          details: { from: giver.name, to: taker.name, accounts: handed.size },
        }));
      },
      settle: async (landing, accountIds) => {
        const crossed = await landing.reads.accountsById(accountIds, context.ownerName);
        await hand(
          landing,
          crossed.filter(({ ownerId }) => ownerId === from),
        );
      },
    });
  });
}

async function handSome(
  landing: Landing,
  accounts: readonly AccountRecord[],
  taker: PersonRecord,
  context: WorkspaceContext,
): Promise<void> {
  const origin: FactOrigin = { source: "hand", on: context.asOf, importId: null, at: context.now };
  const items = accounts.map((account) => ({
    ...changedAccount(account, { owner: taker.name }, taker, origin, "hand"),
    isNew: false,
    changed: true,
  }));
  await landBatch(landing, items, context, { cause: "hand", importId: null });
}
