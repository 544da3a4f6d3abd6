import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { WorkspaceFrame } from "@/components/portfolio/workspace-frame";
import { THEME_COOKIE, themeOf } from "@/components/ui/theme";
import { currentPerson, requireScope } from "@/lib/auth/current-scope";
import { workspaceFrame } from "@/lib/usecases/workspace-frame";
import { leave } from "../(public)/actions";

export const dynamic = "force-dynamic";

/** The product: every page in its frame. */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const frame = await workspaceFrame(await requireScope("portfolio.read"));
  const person = await currentPerson();
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <WorkspaceFrame frame={frame} theme={theme} person={person?.name ?? ""} signOut={leave}>
      {children}
    </WorkspaceFrame>
  );
}
