import { listRates } from "@/lib/repositories/currency-rates";
import { listPeople, type PersonRecord } from "@/lib/repositories/people";
import { readWorkspace, type WorkspaceRecord } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";
import type { Model } from "@/lib/scoring/model";
import { createExchange } from "@/lib/tabular/exchange";
import { appliedModel } from "./applied-model";
import { asOfDay } from "./as-of";
import type { RatingContext } from "./rate-account";

/** Everything of a workspace that rating and landing accounts needs, read once. */
export interface WorkspaceContext extends RatingContext {
  readonly workspace: WorkspaceRecord;
  /** Reporting currency of the workspace. */
  readonly currency: string;
  readonly people: readonly PersonRecord[];
  /** Who owns what names no owner: the member who asks, else the first person of the workspace. */
  readonly unnamedOwner: PersonRecord;
  /** By which the portfolio is rated until what is under way is done, where that is another model. */
  readonly modelBefore?: Model | undefined;
  readonly ownerName: (id: string) => string;
  readonly now: Date;
}

/** By which a landing knows whether the workspace still rates as it did, and how it rates now. */
export function ratedWith({ workspace, model }: WorkspaceContext) {
  return { ratedWith: workspace.modelVersion, model: model.version };
}

export async function readWorkspaceContext(scope: Scope, now: Date): Promise<WorkspaceContext> {
  const workspace = await readWorkspace(scope);
  const { currency } = workspace;
  const [model, people, rates] = await Promise.all([
    appliedModel(scope, workspace),
    listPeople(scope),
    listRates(scope, currency),
  ]);
  const unnamedOwner = people.find(({ id }) => id === scope.ownerId) ?? people[0];
  if (!unnamedOwner) throw new Error("A workspace has at least one person.");
  const names = new Map(people.map((person) => [person.id, person.name]));
  return {
    workspace,
    people,
    unnamedOwner,
    ownerName: (id) => names.get(id) ?? "",
    model,
    asOf: asOfDay(workspace, now),
    currency,
    exchange: createExchange(currency, rates),
    now,
  };
}
