import type { Metadata } from "next";
import { SettingsForm } from "@/components/portfolio/settings-form";
import { TextLink } from "@/components/ui/text-link";
import { requireScope, scopeFor } from "@/lib/auth/current-scope";
import { viewSettings } from "@/lib/usecases/workspace-settings";
import { save } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const view = await viewSettings(await requireScope("settings.write"));
  const mayReadLog = (await scopeFor("log.read")).ok;
  return (
    <div className="grid gap-6">
      <h1 className="text-heading font-semibold">Settings</h1>
      <SettingsForm view={view} action={save} />
      <p>
        <TextLink href="/settings/people">People and their roles</TextLink>
      </p>
      {mayReadLog ? (
        <p>
          <TextLink href="/settings/log">Log: who did what</TextLink>
        </p>
      ) : null}
    </div>
  );
}
