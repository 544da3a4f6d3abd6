import type { WorkspaceContext } from "./rating-context";

/**
 * The version of a model made from another: the same year and number, and one more than the
 * highest of those that are taken.
 */
export function nextVersion(from: string, taken: readonly string[]): string {
  const [base = ""] = from.split("-");
  const changes = [from, ...taken].map((version) => {
    const [first, second] = version.split("-");
    return first === base && /^\d{1,9}$/.test(second ?? "") ? Number(second) : 0;
  });
  return `${base}-${Math.max(...changes) + 1}`;
}

/**
 * The context with a model that compares tickets with the given one: a new version of the
 * workspace's model, because an applied version never changes. Without a ticket, or where the
 * model has one already, nothing changes.
 * @param taken the versions that the workspace has
 */
export function withReferenceTicket(
  context: WorkspaceContext,
  minor: number | undefined,
  taken: readonly string[],
): WorkspaceContext {
  const { model, currency } = context;
  if (minor === undefined || model.referenceTicket) return context;
  const version = nextVersion(model.version, taken);
  const referenceTicket = { minor, currency };
  return { ...context, model: { ...model, version, referenceTicket }, modelBefore: model };
}
