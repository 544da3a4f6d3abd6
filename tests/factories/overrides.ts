import { overrideAccount, removeOverride } from "@/lib/usecases/override-account";
import { type AccountView, viewAccount } from "@/lib/usecases/view-account";
import { formOf } from "./form";
import type { TestWorkspace } from "./workspace";

type Typed = Partial<Record<"segment" | "reason" | "expiresOn" | "reviewOn", string>>;

/** The page of an account. */
export async function accountView({ scope }: TestWorkspace, id: string): Promise<AccountView> {
  const view = await viewAccount(scope, id);
  if (!view) throw new Error("No such account.");
  return view;
}

/** The form of an override as a page sends it, but for what was typed. */
export function overrideFormOf(view: AccountView, typed: Typed): FormData {
  return formOf({
    ...{ accountId: view.id, shown: view.edit?.shown ?? "{}", shownOverride: view.override.shown },
    ...{ segment: "client", reason: "They call us first.", expiresOn: "", reviewOn: "" },
    ...typed,
  });
}

/** Opens the page of an account and overrides its rating. */
export async function overrideByHand(workspace: TestWorkspace, id: string, typed: Typed = {}) {
  const view = await accountView(workspace, id);
  return overrideAccount(workspace.scope, overrideFormOf(view, typed));
}

/** Opens the page of an account and takes its override away. */
export async function removeByHand(workspace: TestWorkspace, id: string) {
  const { override } = await accountView(workspace, id);
  const fields = { accountId: id, shownOverride: override.shown };
  return removeOverride(workspace.scope, formOf(fields));
}
