import type { WorkspaceContext } from "./rating-context";

/**
 * The context with a model that compares tickets with the given one: a new version of the
 * workspace's model, because an applied version never changes. Without a ticket, or where the
 * model has one already, nothing changes.
 */
export function withReferenceTicket(
  context: WorkspaceContext,
  minor: number | undefined,
): WorkspaceContext {
  const { model, currency } = context;
  if (minor === undefined || model.referenceTicket) return context;
  const [base = "", changes = "0"] = model.version.split("-");
  const version = `${base}-${Number(changes) + 1}`;
  return { ...context, model: { ...model, version, referenceTicket: { minor, currency } } };
}
