import type { ReactNode } from "react";
import { PageWorkspace } from "@/components/portfolio/page-workspace";
import { currentPerson } from "@/lib/auth/current-scope";
import { WORKSPACE_FIELD } from "@/lib/schemas/form-fields";

/**
 * Around every page that has a form: it is sent to the workspace the page was drawn for. Not in the
 * layout, which the browser keeps from page to page, whatever another tab switches to.
 */
export async function DrawnFor({ children }: { readonly children: ReactNode }) {
  const workspaceId = (await currentPerson())?.membership?.workspaceId;
  if (workspaceId === undefined) return children;
  return (
    <PageWorkspace field={{ name: WORKSPACE_FIELD, value: workspaceId }}>{children}</PageWorkspace>
  );
}
