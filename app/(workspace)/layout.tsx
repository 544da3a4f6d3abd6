import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { DeletionBanner } from "@/components/portfolio/deletion-banner";
import { WorkspaceFrame } from "@/components/portfolio/workspace-frame";
import { FormWorkspace } from "@/components/ui/form";
import { THEME_COOKIE, themeOf } from "@/components/ui/theme";
import {
  type CurrentPerson,
  currentPerson,
  mayAnywhere,
  requireScope,
} from "@/lib/auth/current-scope";
import { WORKSPACE_FIELD } from "@/lib/schemas/form-fields";
import { isAllowed, type Permission } from "@/lib/schemas/permissions";
import { viewDeletion } from "@/lib/usecases/plan-deletion";
import { workspaceFrame } from "@/lib/usecases/workspace-frame";
import { leave } from "../(public)/actions";
import { keep } from "./settings/deletion/actions";
import { switchTo } from "./workspaces/actions";

export const dynamic = "force-dynamic";

/** What one must be allowed to do for a page to be linked. */
const PAGES: readonly (readonly [path: string, permission: Permission])[] = [
  ["/", "portfolio.read"],
  ["/accounts", "portfolio.read"],
  ["/import", "imports.run"],
  ["/model", "portfolio.read"],
  ["/audits", "portfolio.read"],
  ["/settings", "settings.write"],
  ["/help", "portfolio.read"],
];

/** The product: every page in its frame. */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const scope = await requireScope("portfolio.read");
  const [frame, goes] = await Promise.all([workspaceFrame(scope), viewDeletion(scope)]);
  const person = await currentPerson();
  const role = person?.membership?.role;
  const pages = PAGES.filter(([, permission]) => role && isAllowed(role, permission)).map(
    ([path]) => path,
  );
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <FormWorkspace name={WORKSPACE_FIELD} value={scope.workspaceId}>
      <WorkspaceFrame
        frame={frame}
        theme={theme}
        pages={pages}
        person={person?.name ?? ""}
        signOut={leave}
        workspaces={person && workspacesOf(person)}
      >
        {goes ? (
          <DeletionBanner
            when={goes}
            keep={role && isAllowed(role, "workspace.delete") ? keep : undefined}
          />
        ) : null}
        {children}
      </WorkspaceFrame>
    </FormWorkspace>
  );
}

/** The way to another workspace, for who belongs to several. */
function workspacesOf(person: CurrentPerson) {
  const { memberships, membership } = person;
  if (!membership || memberships.length < 2) return undefined;
  return {
    current: membership.workspaceId,
    options: memberships.map(({ workspaceId, workspaceName }) => ({
      value: workspaceId,
      label: workspaceName,
    })),
    mayMake: mayAnywhere(person, "workspace.make"),
    switchTo,
  };
}
