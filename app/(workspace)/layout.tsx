import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { WorkspaceFrame } from "@/components/portfolio/workspace-frame";
import { THEME_COOKIE, themeOf } from "@/components/ui/theme";
import { currentScope } from "@/lib/auth/current-scope";
import { workspaceFrame } from "@/lib/usecases/workspace-frame";

export const dynamic = "force-dynamic";

/** The product: every page in its frame. */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const frame = await workspaceFrame(await currentScope());
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <WorkspaceFrame frame={frame} theme={theme}>
      {children}
    </WorkspaceFrame>
  );
}
