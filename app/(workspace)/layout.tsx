import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { WorkspaceFrame } from "@/components/portfolio/workspace-frame";
import { THEME_COOKIE, themeOf } from "@/components/ui/theme";
import { currentPerson, requireScope } from "@/lib/auth/current-scope";
import { isAllowed, type Permission } from "@/lib/schemas/permissions";
import { workspaceFrame } from "@/lib/usecases/workspace-frame";
import { leave } from "../(public)/actions";

export const dynamic = "force-dynamic";

/** What one must be allowed to do for a page to be linked. */
const PAGES: readonly (readonly [path: string, permission: Permission])[] = [
  ["/", "portfolio.read"],
  ["/accounts", "portfolio.read"],
  ["/import", "imports.run"],
  ["/audits", "portfolio.read"],
  ["/settings", "settings.write"],
  ["/help", "portfolio.read"],
];

/** The product: every page in its frame. */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const frame = await workspaceFrame(await requireScope("portfolio.read"));
  const person = await currentPerson();
  const role = person?.membership?.role;
  const pages = PAGES.filter(([, permission]) => role && isAllowed(role, permission)).map(
    ([path]) => path,
  );
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <WorkspaceFrame
      frame={frame}
      theme={theme}
      pages={pages}
      person={person?.name ?? ""}
      signOut={leave}
    >
      {children}
    </WorkspaceFrame>
  );
}
