import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import type { AccountListView } from "@/lib/usecases/list-accounts";
import { AccountTable } from "./account-table";
import { ListPlace } from "./list-place";
import { ListSearch } from "./list-search";

interface AccountListProps {
  readonly view: AccountListView;
  /** Whether who looks may add accounts. */
  readonly mayAdd: boolean;
}

/** All accounts: views as tabs, search, one page of rows, and where to go from here. */
export function AccountList({ view, mayAdd }: AccountListProps) {
  return (
    <div data-wide="" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 className="text-heading font-semibold">Accounts</h1>
        {view.empty ? null : <Count view={view} />}
        {view.empty ? null : <ListSearch search={view.search} carried={view.carried} />}
        <div className="ml-auto flex flex-wrap items-center gap-x-5 gap-y-2">
          {view.rows.length > 0 ? (
            // Not the router's link: it would fetch the file ahead of a click.
            <a
              className="inline-flex min-h-6 items-center text-accent underline decoration-1 underline-offset-2 hover:decoration-2 touch:min-h-11"
              href={view.exportHref}
              download
            >
              Export as CSV
            </a>
          ) : null}
          {mayAdd ? <ButtonLink href="/accounts/new">Add an account</ButtonLink> : null}
        </div>
      </div>
      {view.empty ? (
        <NoAccounts mayAdd={mayAdd} />
      ) : (
        <>
          <Tabs label="Views" tabs={view.tabs} />
          <ListPlace page={view.address} position={view.paging.position || view.total} of={view.of}>
            {view.rows.length > 0 ? <Results view={view} /> : <NoMatch search={view.search} />}
          </ListPlace>
        </>
      )}
    </div>
  );
}

function Count({ view }: { readonly view: AccountListView }) {
  return (
    <p className="flex flex-wrap gap-x-3 text-muted">
      <span>{view.total}</span>
      {view.exactCountHref ? <TextLink href={view.exactCountHref}>Count exactly</TextLink> : null}
    </p>
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
      {mayAdd
        ? "Import your account list or your order history, or add an account by hand."
        : "Accounts appear here once somebody has imported or added them."}
    </EmptyState>
  );
}

function Results({ view }: { readonly view: AccountListView }) {
  return (
    <>
      <AccountTable columns={view.columns} rows={view.rows} />
      <Paging label="Pages" {...view.paging} />
    </>
  );
}

function NoMatch({ search }: { readonly search: string }) {
  return (
    <EmptyState
      title={search ? "No accounts found" : "No accounts in this view"}
      action={<ButtonLink href="/accounts">Show all accounts</ButtonLink>}
    >
      {search ? (
        <p>Nothing in this view matches “{search}”. Try a shorter search, or another view.</p>
      ) : (
        <p>No account is in this view today. Views change with the ratings.</p>
      )}
    </EmptyState>
  );
}
