import type { Role } from "@/lib/schemas/roles";

/** The one table of who may do what. */
const PERMISSIONS = {
  "portfolio.read": ["owner", "admin", "kam", "viewer"],
  "accounts.write": ["owner", "admin", "kam"],
  "imports.run": ["owner", "admin", "kam"],
  "audits.make": ["owner", "admin", "kam"],
  "settings.write": ["owner", "admin"],
  "people.manage": ["owner", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function isAllowed(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}
