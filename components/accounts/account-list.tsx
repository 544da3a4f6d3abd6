import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Paging } from "@/components/ui/paging";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import type { AccountListView } from "@/lib/usecases/list-accounts";
import { AccountTable } from "./account-table";

interface AccountListProps {
  readonly view: AccountListView;
  /** Whether who looks may add accounts. */
  readonly mayAdd: boolean;
}

/** All accounts: views as tabs, search, one page of rows, and where to go from here. */
export function AccountList({ view, mayAdd }: AccountListProps) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-heading font-semibold">Accounts</h1>
        {mayAdd ? <ButtonLink href="/accounts/new">Add an account</ButtonLink> : null}
      </div>
      {view.empty ? <NoAccounts mayAdd={mayAdd} /> : <Accounts view={view} />}
    </div>
  );
}

function NoAccounts({ mayAdd }: { readonly mayAdd: boolean }) {
  return (
    <EmptyState
      title="No accounts yet"
      action={
        mayAdd ? (
          <ButtonLink href="/import" tone="primary">
            Import your list
          </ButtonLink>
        ) : null
      }
    >
      Accounts appear here once a list or an order history has been imported, or one has been added
      by hand.
    </EmptyState>
  );
}

function Accounts({ view }: { readonly view: AccountListView }) {
  return (
    <>
      <Tabs label="Views" tabs={view.tabs} />
      <form action="/accounts" className="flex flex-wrap items-end gap-2">
        {view.carried.map((field) => (
          <input key={field.name} type="hidden" name={field.name} value={field.value} />
        ))}
        <div className="min-w-0 flex-1 basis-56 md:max-w-sm">
          <Field
            input="text"
            name="q"
            label="Name, external ID, owner or industry"
            value={view.search}
            maxLength={200}
          />
        </div>
        <Button>Search</Button>
      </form>
      {view.rows.length > 0 ? <Results view={view} /> : <NoMatch search={view.search} />}
    </>
  );
}

function Results({ view }: { readonly view: AccountListView }) {
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
        <span>{view.total}</span>
        {view.exactCountHref ? <TextLink href={view.exactCountHref}>Count exactly</TextLink> : null}
        {/* Not the router's link: it would fetch the file ahead of a click. */}
        <a className="text-accent underline" href={view.exportHref} download>
          Export as CSV
        </a>
      </p>
      <AccountTable columns={view.columns} rows={view.rows} />
      <Paging label="Pages" previousHref={view.previousHref} nextHref={view.nextHref} />
    </>
  );
}

function NoMatch({ search }: { readonly search: string }) {
  return (
    <EmptyState
      title="No account matches"
      action={<ButtonLink href="/accounts">Show all accounts</ButtonLink>}
    >
      {search ? (
        <p>Nothing in this view is called “{search}”.</p>
      ) : (
        <p>No account of the portfolio belongs in this view today.</p>
      )}
    </EmptyState>
  );
}
