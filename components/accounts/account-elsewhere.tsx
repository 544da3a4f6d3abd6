import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";

interface AccountElsewhereProps {
  readonly accountId: string;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly switchTo: (data: FormData) => Promise<void>;
}

/** An account of another workspace of the reader's: where it is, and the way there. */
export function AccountElsewhere({ accountId, workspace, switchTo }: AccountElsewhereProps) {
  return (
    <div className="grid gap-5">
      <h1 className="text-heading font-semibold">In another workspace</h1>
      <EmptyState
        title={`This account is in ${workspace.name}`}
        action={
          <Form action={switchTo}>
            <input type="hidden" name="workspaceId" value={workspace.id} />
            <input type="hidden" name="accountId" value={accountId} />
            <Button tone="primary">Switch and open the account</Button>
          </Form>
        }
      >
        You are working in another workspace now, perhaps because you switched in another tab.
      </EmptyState>
    </div>
  );
}
