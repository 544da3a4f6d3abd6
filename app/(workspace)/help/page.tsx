import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { HelpView } from "@/components/help/help-view";
import { requireScope } from "@/lib/auth/current-scope";
import { viewHelp } from "@/lib/usecases/view-help";

export const metadata: Metadata = { title: "Help" };

export default async function HelpPage() {
  return (
    <DrawnFor>
      <HelpView view={await viewHelp(await requireScope("portfolio.read"))} />
    </DrawnFor>
  );
}
