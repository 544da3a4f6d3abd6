import { z } from "zod";

/** What somebody is in a workspace, from the one who may do everything to the one who reads. */
export const ROLES = ["owner", "admin", "kam", "viewer"] as const;

export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** Whether somebody of one role gives another: an admin makes everything but owners. */
export function mayGive(giver: Role, given: Role): boolean {
  return giver === "owner" || (giver === "admin" && given !== "owner");
}
