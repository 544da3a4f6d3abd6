import { z } from "zod";

/** What is written to the log of a workspace: each a thing somebody did, and its name. */
export const LOG_ACTIONS = {
  "account.added": "Account added",
  "account.changed": "Account changed",
  "account.change-undone": "Account change undone",
  "account.overridden": "Rating overridden",
  "account.override-removed": "Override removed",
  "account.labelled": "Account labelled",
  "account.label-removed": "Label removed",
  "accounts.reassigned": "Accounts handed over",
  "import.started": "Import started",
  "import.landed": "Import applied",
  "import.cancelled": "Import discarded",
  "import.undone": "Import undone",
  "mapping.forgotten": "Saved columns forgotten",
  "sample.loaded": "Sample loaded",
  "sample.removed": "Sample removed",
  "audit.made": "Audit created",
  "model.saved": "Model version saved",
  "model.removed": "Model version deleted",
  "model.applied": "Model version applied",
  "settings.changed": "Settings changed",
  "keys.renewed": "Search keys rebuilt",
  "rate.added": "Currency rate added",
  "rate.changed": "Currency rate changed",
  "rate.removed": "Currency rate removed",
  "person.invited": "Person invited",
  "invitation.taken-back": "Invitation withdrawn",
  "person.joined": "Person joined",
  "person.role-changed": "Role changed",
  "person.removed": "Person removed",
  "reset-link.made": "Password link created",
  "password.changed": "Password changed",
  "session.began": "Signed in",
  "sessions.ended": "Signed out",
  "key.made": "API key created",
  "key.revoked": "API key revoked",
  "log.exported": "Log exported",
  "workspace.made": "Workspace created",
  "workspace.landed": "Workspace created from an export",
  "workspace.exported": "Workspace exported",
  "workspace.deletion-asked": "Deletion requested",
  "workspace.deletion-withdrawn": "Deletion cancelled",
} as const;
export type LogAction = keyof typeof LOG_ACTIONS;

export const ACTOR_KINDS = ["person", "key", "command", "product"] as const;

const isAction = (text: string): text is LogAction => Object.hasOwn(LOG_ACTIONS, text);
export const logAction = z.string().max(60).refine(isAction);

/** Names → short texts or counts, without secrets. */
export const logDetails = z.record(
  z.string().max(60),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
);
export type LogDetails = z.infer<typeof logDetails>;

/** One entry as it is read back. */
export interface LogEntryRecord {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: (typeof ACTOR_KINDS)[number];
  readonly actorId: string;
  readonly actorName: string;
  readonly action: LogAction;
  readonly subjectId: string | null;
  readonly subject: string | null;
  readonly details: LogDetails;
  readonly fromAddress: string | null;
  readonly requestId: string | null;
}
