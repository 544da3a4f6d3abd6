import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { KeyForm } from "@/components/people/key-form";
import { KeyTable } from "@/components/people/key-table";
import { Section } from "@/components/ui/section";
import { requireScope } from "@/lib/auth/current-scope";
import { viewKeys } from "@/lib/auth/key-page";
import { ROLES } from "@/lib/schemas/roles";
import { instantFormat } from "@/lib/usecases/instant-format";
import { ROLE_NAMES } from "@/lib/usecases/people";
import { make, revoke } from "./actions";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage() {
  const scope = await requireScope("keys.manage");
  const { keys, people } = await viewKeys(scope, new Date(), await instantFormat(scope));
  const roles = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">API keys</h1>
        <p className="max-w-prose text-muted">
          With an API key, a script works in this workspace without signing in. It can do what its
          role allows until it expires or you revoke it.
        </p>
        <KeyTable keys={keys} revoke={revoke} />
        <Section title="Create an API key">
          <KeyForm roles={roles} people={people} action={make} />
        </Section>
      </div>
    </DrawnFor>
  );
}
