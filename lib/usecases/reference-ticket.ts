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
  const { model, currency, now } = context;
  if (minor === undefined || model.referenceTicket) return context;
  const [base = model.version] = model.version.split("-");
  // Unique within the workspace without asking the database: nobody applies twice in a second.
  const version = `${base}-${Math.floor(now.getTime() / 1000).toString(36)}`;
  return { ...context, model: { ...model, version, referenceTicket: { minor, currency } } };
}
