import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Cell, Table } from "@/components/ui/table";
import type { KeysView } from "@/lib/auth/key-page";

interface KeyTableProps {
  readonly keys: KeysView["keys"];
  readonly revoke: (data: FormData) => Promise<void>;
}

const COLUMNS = ["Purpose", "Role", "Account owner", "Valid until", "Status"].map((label) => ({
  label,
  numeric: false,
}));

const ROLE_WORDS = { owner: "Owner", admin: "Admin", kam: "KAM", viewer: "Viewer" } as const;

/** The keys of the workspace, each with the way to end it at once. */
export function KeyTable({ keys, revoke }: KeyTableProps) {
  return (
    <KeepFocus>
      {keys.length === 0 ? <p>No API keys yet.</p> : <Keys keys={keys} revoke={revoke} />}
    </KeepFocus>
  );
}

function Keys({ keys, revoke }: KeyTableProps) {
  return (
    <Table caption="API keys" captionHidden columns={COLUMNS}>
      {keys.map(({ id, name, role, owner, lastDay, state }) => (
        <tr key={id}>
          <Cell header>{name}</Cell>
          <Cell>{ROLE_WORDS[role]}</Cell>
          <Cell>{owner || "all"}</Cell>
          <Cell>
            <span className="whitespace-nowrap">{lastDay}</span>
          </Cell>
          <Cell>
            {state === "active" ? (
              <Form action={revoke} className="flex flex-wrap items-center gap-2">
                active
                <input type="hidden" name="id" value={id} />
                <Button tone="danger" aria-label={`Revoke ${name}`}>
                  Revoke
                </Button>
              </Form>
            ) : (
              state
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
