import { z } from "zod";

/** What is noted in the log of a workspace: each a thing somebody did, and how it is called. */
export const LOG_ACTIONS = {
  "account.added": "Account added",
  "account.changed": "Account changed",
  "account.change-undone": "Change of an account undone",
  "account.overridden": "Rating overridden",
  "account.override-removed": "Override taken away",
  "account.labelled": "Account labelled",
  "account.label-removed": "Label of an account removed",
  "accounts.reassigned": "Accounts handed over",
  "import.started": "Import started",
  "import.landed": "Import written",
  "import.cancelled": "Import given up",
  "import.undone": "Import undone",
  "mapping.forgotten": "Remembered columns forgotten",
  "sample.loaded": "Sample put in",
  "sample.removed": "Sample taken out",
  "audit.made": "Audit made",
  "model.saved": "Model saved",
  "model.removed": "Model taken away",
  "model.applied": "Model applied",
  "settings.changed": "Settings changed",
  "keys.renewed": "Names and numbers renewed",
  "rate.added": "Currency rate added",
  "rate.changed": "Currency rate changed",
  "rate.removed": "Currency rate taken away",
  "person.invited": "Person invited",
  "invitation.taken-back": "Invitation taken back",
  "person.joined": "Person joined",
  "person.role-changed": "Role changed",
  "person.removed": "Person taken out",
  "reset-link.made": "Link for a new password made",
  "password.changed": "Password changed",
  "session.began": "Signed in",
  "sessions.ended": "Signed out",
  "key.made": "Key made",
  "key.revoked": "Key revoked",
  "log.exported": "Log exported",
  "workspace.made": "Workspace made",
  "workspace.landed": "Workspace read from an export",
  "workspace.exported": "Workspace exported",
  "workspace.deletion-asked": "Deletion asked for",
  "workspace.deletion-withdrawn": "Deletion withdrawn",
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
