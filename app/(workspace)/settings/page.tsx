import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { SettingsForm } from "@/components/portfolio/settings-form";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/auth/current-scope";
import { isAllowed, type Permission } from "@/lib/schemas/permissions";
import { viewSettings } from "@/lib/usecases/workspace-settings";
import { save } from "./actions";

export const metadata: Metadata = { title: "Settings" };

const LINKS: readonly (readonly [href: string, label: string, permission: Permission])[] = [
  ["/settings/rates", "Currency rates", "settings.write"],
  ["/settings/people", "People and their roles", "people.manage"],
  ["/settings/keys", "API keys", "keys.manage"],
  ["/settings/log", "Log: who did what", "log.read"],
  ["/settings/export", "Export everything", "workspace.export"],
  ["/workspaces/new", "New workspace", "workspace.make"],
  ["/settings/deletion", "Delete the workspace", "workspace.delete"],
];

export default async function SettingsPage() {
  const { scope, role } = await requireMember("settings.write");
  const view = await viewSettings(scope);
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Settings</h1>
        <SettingsForm view={view} action={save} />
        <ul className="grid justify-items-start gap-2">
          {LINKS.filter(([, , permission]) => isAllowed(role, permission)).map(([href, label]) => (
            <li key={href}>
              <TextLink href={href}>{label}</TextLink>
            </li>
          ))}
        </ul>
      </div>
    </DrawnFor>
  );
}
