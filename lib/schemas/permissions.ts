import type { JobKind } from "./job";
import type { Role } from "./roles";

/** What there is to be allowed, by the word that pages, actions and handlers ask with. */
export const PERMISSIONS = [
  "portfolio.read",
  "accounts.write",
  "imports.run",
  "models.write",
  "sample.load",
  "audits.make",
  "settings.write",
  "people.manage",
  "accounts.reassign",
  "keys.manage",
  "log.read",
  "workspace.export",
  "workspace.delete",
  "workspace.make",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The one table of who may do what: the code, its tests and the help page are made from it. */
export const ALLOWED: Readonly<Record<Permission, readonly Role[]>> = {
  "portfolio.read": ["owner", "admin", "kam", "viewer"],
  "accounts.write": ["owner", "admin", "kam"],
  "imports.run": ["owner", "admin", "kam"],
  "models.write": ["owner", "admin"],
  "sample.load": ["owner", "admin"],
  "audits.make": ["owner", "admin", "kam"],
  "settings.write": ["owner", "admin"],
  "people.manage": ["owner", "admin"],
  "accounts.reassign": ["owner", "admin"],
  "keys.manage": ["owner"],
  "log.read": ["owner"],
  "workspace.export": ["owner"],
  "workspace.delete": ["owner"],
  "workspace.make": ["owner"],
};

/**
 * What one must be allowed to do for a job to be done in one's name. Upkeep is done whoever was the
 * reason for it: what was changed stays changed, and everything must follow from it.
 */
export const JOB_PERMISSION: Readonly<Record<JobKind, Permission | "upkeep">> = {
  "read-import": "imports.run",
  "check-import": "imports.run",
  "land-import": "imports.run",
  "undo-import": "imports.run",
  "refresh-portfolio": "upkeep",
  "apply-model": "models.write",
  "load-sample": "sample.load",
  "remove-sample": "sample.load",
  "reassign-accounts": "accounts.reassign",
  "export-workspace": "workspace.export",
  "read-workspace": "workspace.make",
};

export function isAllowed(role: Role, permission: Permission): boolean {
  return ALLOWED[permission].includes(role);
}

/** Who somebody is in a workspace, as far as it decides which accounts they reach. */
export interface Standing {
  readonly role: Role;
  /** The owner of accounts they are (Person.id); null for a key that is nobody's. */
  readonly ownerId: string | null;
  /** The workspace says that KAMs see only their own accounts. */
  readonly kamsSeeOwn: boolean;
}

/** No account has this owner. */
const NOBODY = "nobody";

/** Which accounts somebody reaches: a KAM changes their own and sees all or their own. */
export function reachOf({ role, ownerId, kamsSeeOwn }: Standing) {
  const own = ownerId ?? NOBODY;
  const changesOnly: Record<Role, string | undefined> = {
    owner: undefined,
    admin: undefined,
    kam: own,
    viewer: NOBODY,
  };
  return {
    ownerId: ownerId ?? undefined,
    changesOnly: changesOnly[role],
    seesOnly: role === "kam" && kamsSeeOwn ? own : undefined,
  };
}
