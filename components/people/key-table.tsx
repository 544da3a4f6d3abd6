import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Cell, Table } from "@/components/ui/table";
import type { KeysView } from "@/lib/auth/key-page";

interface KeyTableProps {
  readonly keys: KeysView["keys"];
  readonly revoke: (data: FormData) => Promise<void>;
}

const COLUMNS = ["Name", "Role", "Accounts of", "Last day", "State"].map((label) => ({
  label,
  numeric: false,
}));

const ROLE_WORDS = { owner: "Owner", admin: "Admin", kam: "KAM", viewer: "Viewer" } as const;

/** The keys of the workspace, each with the way to end it at once. */
export function KeyTable({ keys, revoke }: KeyTableProps) {
  if (keys.length === 0) return <p>There is no key yet.</p>;
  return (
    <Table caption="Keys" columns={COLUMNS}>
      {keys.map(({ id, name, role, owner, lastDay, state }) => (
        <tr key={id}>
          <Cell header>{name}</Cell>
          <Cell>{ROLE_WORDS[role]}</Cell>
          <Cell>{owner || "everybody"}</Cell>
          <Cell>
            <span className="whitespace-nowrap">{lastDay}</span>
          </Cell>
          <Cell>
            {state === "valid" ? (
              <Form action={revoke} className="flex flex-wrap items-center gap-2">
                valid
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
