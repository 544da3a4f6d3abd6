import { methodSentences } from "@/lib/report/method-sentences";
import type { TableView } from "@/lib/report/view-parts";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { isAllowed, PERMISSIONS, type Permission } from "@/lib/schemas/permissions";
import { ROLES } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { appliedModel } from "./applied-model";
import { formatFor } from "./format-for";
import { ROLE_HEADS } from "./people";

/** What there is to be allowed, in words; with what a role's own accounts have to do with it. */
const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  "portfolio.read": "See the portfolio, its accounts and audits; print them",
  "accounts.write": "Add accounts and change them (KAMs: their own)",
  "imports.run": "Import lists and order histories (KAMs: for their own accounts)",
  "models.write":
    "Save versions of the scoring model, apply them and go back (trying is for everybody)",
  "sample.load": "Put the sample portfolio in and take it out",
  "audits.make": "Make audits",
  "settings.write": "Change the settings of the workspace",
  "people.manage": "Invite people, change their roles, take them out",
  "accounts.reassign": "Hand all accounts of one owner over to another",
  "keys.manage": "Make and revoke keys for scripts",
  "log.read": "Read and export the log of who did what",
  "workspace.export": "Take everything in the workspace along as one file",
  "workspace.delete": "Have the workspace deleted",
  "workspace.make": "Make another workspace",
};

export interface HelpView {
  /** Who may do what: made from the table that the product itself asks. */
  readonly roles: TableView;
  /** What KAMs see in this workspace. */
  readonly reach: string;
  /** How a rating comes about, with the figures of the model in use. */
  readonly method: readonly string[];
}

export async function viewHelp(scope: Scope): Promise<HelpView> {
  const workspace = await readWorkspace(scope);
  const model = await appliedModel(scope, workspace);
  return {
    roles: {
      caption: "Who may do what",
      columns: [
        { label: "What", numeric: false },
        ...ROLES.map((role) => ({ label: ROLE_HEADS[role], numeric: false })),
      ],
      rows: PERMISSIONS.map((permission) => ({
        cells: [
          PERMISSION_WORDS[permission],
          ...ROLES.map((role) => (isAllowed(role, permission) ? "yes" : "no")),
        ],
      })),
    },
    reach: workspace.kamsSeeOwn
      ? "In this workspace KAMs see only the accounts they own: in lists, searches, counts, figures, audits and exports the others do not exist for them."
      : "In this workspace KAMs see all accounts and change their own.",
    method: methodSentences(model, formatFor(workspace.locale, workspace.currency)),
  };
}
