import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { KeyForm } from "@/components/people/key-form";
import { KeyTable } from "@/components/people/key-table";
import { Section } from "@/components/ui/section";
import { requireScope } from "@/lib/auth/current-scope";
import { viewKeys } from "@/lib/auth/key-page";
import { ROLES } from "@/lib/schemas/roles";
import { ROLE_NAMES } from "@/lib/usecases/people";
import { make, revoke } from "./actions";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage() {
  const { keys, people } = await viewKeys(await requireScope("keys.manage"), new Date());
  const roles = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Keys for scripts</h1>
        <p className="max-w-prose text-muted">
          With a key, a script reads and writes in this workspace without a person signing in. It
          does what its role allows, until its last day or until it is revoked.
        </p>
        <KeyTable keys={keys} revoke={revoke} />
        <Section title="Make a key">
          <KeyForm roles={roles} people={people} action={make} />
        </Section>
      </div>
    </DrawnFor>
  );
}
