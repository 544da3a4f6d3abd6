import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Cell, Table } from "@/components/ui/table";
import type { OwnSession } from "@/lib/auth/own-sessions";

interface SessionsTableProps {
  readonly sessions: readonly OwnSession[];
  readonly end: (data: FormData) => Promise<void>;
  readonly endAll: () => Promise<void>;
}

const COLUMNS = ["Browser", "IP address", "Signed in", "End session"].map((label) => ({
  label,
  numeric: false,
}));

/** Where somebody is signed in, and ways to end it. */
export function SessionsTable({ sessions, end, endAll }: SessionsTableProps) {
  return (
    <KeepFocus>
      <Table caption="Sessions" captionHidden columns={COLUMNS}>
        {sessions.map(({ id, browser, from, began, isThis }) => (
          <tr key={id}>
            <Cell header>{browser}</Cell>
            <Cell>{from}</Cell>
            <Cell>
              <span className="whitespace-nowrap">{began}</span>
            </Cell>
            <Cell>
              {isThis ? (
                <span className="font-medium">This browser</span>
              ) : (
                <Form action={end}>
                  <input type="hidden" name="id" value={id} />
                  <Button aria-label={`End the session of ${browser}, signed in ${began}`}>
                    End
                  </Button>
                </Form>
              )}
            </Cell>
          </tr>
        ))}
      </Table>
      <Form action={endAll}>
        <Button tone="danger">Sign out everywhere</Button>
      </Form>
    </KeepFocus>
  );
}
