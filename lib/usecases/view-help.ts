import { methodSentences } from "@/lib/report/method-sentences";
import { SHORTCUTS } from "@/lib/report/shortcuts";
import { TERMS } from "@/lib/report/terms";
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
  "accounts.write": "Add and edit accounts (KAMs: their own)",
  "imports.run": "Import lists and order histories (KAMs: for their own accounts)",
  "models.write": "Save and apply versions of the model (everyone can try changes)",
  "sample.load": "Load and remove the sample portfolio",
  "audits.make": "Create audits",
  "settings.write": "Change the workspace settings",
  "people.manage": "Invite people, change their roles, remove them",
  "accounts.reassign": "Hand over all accounts of one account owner to another",
  "keys.manage": "Create and revoke API keys",
  "log.read": "Read and export the log of who did what",
  "workspace.export": "Export everything in the workspace as one file",
  "workspace.delete": "Delete the workspace",
  "workspace.make": "Create another workspace",
};

export interface HelpView {
  /** Who may do what: made from the table that the product itself asks. */
  readonly roles: TableView;
  /** What KAMs see in this workspace. */
  readonly reach: string;
  /** How accounts are rated, with the figures of the model in use. */
  readonly method: readonly string[];
  /** Every word of the product, in alphabetical order. */
  readonly terms: readonly { readonly word: string; readonly meaning: string }[];
  readonly shortcuts: TableView;
}

export async function viewHelp(scope: Scope): Promise<HelpView> {
  const workspace = await readWorkspace(scope);
  const model = await appliedModel(scope, workspace);
  return {
    roles: {
      caption: "Roles and permissions",
      columns: [
        { label: "Permission", numeric: false },
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
      ? "In this workspace KAMs see only the accounts they own. Lists, search, figures, audits and exports leave out all others."
      : "In this workspace KAMs see all accounts and edit their own.",
    method: methodSentences(model, formatFor(workspace.locale, workspace.currency)),
    terms: Object.values(TERMS).toSorted((a, b) =>
      a.word.toLowerCase() < b.word.toLowerCase() ? -1 : 1,
    ),
    shortcuts: {
      caption: "Keyboard shortcuts",
      columns: ["Key", "Action", "Page"].map((label) => ({ label, numeric: false })),
      rows: SHORTCUTS.map(({ keys, does, where }) => ({ cells: [keys, does, where] })),
    },
  };
}
