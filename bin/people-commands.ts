import type { Command } from "commander";
import type { KeyOptions } from "@/lib/auth/api-keys";
import type { OwnerOptions } from "@/lib/auth/first-owner";
import type { NewWorkspaceOptions } from "@/lib/auth/workspaces";
import { FAILED, OK, say, withDatabase } from "./with-database";

/** Everything on standard input, as text; a line break at its end does not count. */
async function readStandardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

async function createOwner(typed: Omit<OwnerOptions, "password">): Promise<number> {
  const { addFirstOwner } = await import("@/lib/auth/first-owner");
  const added = await addFirstOwner({ ...typed, password: await readStandardInput() });
  say(added.ok ? `${typed.email} owns the workspace and can sign in.` : added.error);
  return added.ok ? OK : FAILED;
}

/**
 * The commands for people and keys, in the database of DATABASE_URL. What they need is loaded when
 * one of them runs: the other commands work without a database.
 */
export function addPeopleCommands(program: Command): void {
  program
    .command("owner")
    .description("people who own a workspace")
    .command("create")
    .description("create the first owner in DATABASE_URL; reads the password from standard input")
    .requiredOption("--email <address>", "e-mail address to sign in with")
    .requiredOption("--name <name>", "name")
    .requiredOption("--workspace <name>", "name of the workspace")
    .action((typed: Omit<OwnerOptions, "password">) => withDatabase(() => createOwner(typed)));

  program
    .command("person")
    .description("people who sign in")
    .command("reset-link")
    .description("print a link to set a new password; it works once, within 24 hours")
    .requiredOption("--email <address>", "e-mail address they sign in with")
    .action(({ email }: { readonly email: string }) =>
      withDatabase(async () => {
        const { commandResetLink } = await import("@/lib/auth/reset-links");
        const made = await commandResetLink(email);
        if (made.ok) process.stdout.write(`${made.value}\n`);
        else say(made.error);
        return made.ok ? OK : FAILED;
      }),
    );

  program
    .command("workspace")
    .description("workspaces, each with its own accounts, people and settings")
    .command("create")
    .description("create another workspace for someone who can already sign in")
    .requiredOption("--name <name>", "name of the workspace")
    .requiredOption("--owner-email <address>", "e-mail address of its owner")
    .option("--currency <code>", "reporting currency", "EUR")
    .option("--time-zone <name>", "decides when a new day begins", "UTC")
    .option("--locale <name>", "numbers and dates: en-GB, en-US, de-DE or fr-FR", "en-GB")
    .action((typed: NewWorkspaceOptions) =>
      withDatabase(async () => {
        const { addWorkspaceFor } = await import("@/lib/auth/workspaces");
        const added = await addWorkspaceFor(typed);
        say(added.ok ? `${typed.ownerEmail} owns the workspace ${typed.name}.` : added.error);
        return added.ok ? OK : FAILED;
      }),
    );

  const key = program.command("key").description("API keys for scripts");

  key
    .command("create")
    .description("create an API key and print it, once")
    .requiredOption("--name <name>", "purpose")
    .option("--role <role>", "what it may do: owner, admin, kam or viewer", "kam")
    .option("--days <number>", "valid for so many days", "90")
    .option("--owner <name>", "account owner whose accounts it works with, for the role kam")
    .action((typed: KeyOptions) =>
      withDatabase(async () => {
        const { createApiKey } = await import("@/lib/auth/api-keys");
        const made = await createApiKey(typed);
        if (made.ok) process.stdout.write(`${made.value}\n`);
        else say(made.error);
        return made.ok ? OK : FAILED;
      }),
    );

  key
    .command("list")
    .description("list the API keys: id, role, valid until, purpose")
    .action(() =>
      withDatabase(async () => {
        const { apiKeys } = await import("@/lib/auth/api-keys");
        for (const { id, role, expiresAt, revokedAt, name } of await apiKeys()) {
          const ends = revokedAt ? "revoked" : expiresAt.toISOString().slice(0, 10);
          process.stdout.write(`${[id, role, ends, name].join("\t")}\n`);
        }
        return OK;
      }),
    );

  key
    .command("revoke")
    .description("revoke an API key")
    .argument("<id>", "as `key list` shows it")
    .action((id: string) =>
      withDatabase(async () => {
        const { endApiKey } = await import("@/lib/auth/api-keys");
        const ended = await endApiKey(id);
        say(
          ended ? "The API key is revoked." : "There is no such API key, or it is already revoked.",
        );
        return ended ? OK : FAILED;
      }),
    );
}
