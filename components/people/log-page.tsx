import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Paging } from "@/components/ui/paging";
import type { LogView } from "@/lib/usecases/view-log";
import { LogTable } from "./log-table";

/** Who did what in the workspace: filtered, a page at a time, and all of it as a file. */
export function LogPage({ view }: { readonly view: LogView }) {
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <h1 className="text-heading font-semibold">Log</h1>
        <p className="max-w-prose text-muted">
          Who did what, newest first. Entries are never changed or deleted.
        </p>
      </div>
      <Filter view={view} />
      {view.lines.length > 0 ? (
        <>
          <LogTable lines={view.lines} />
          <Paging label="Pages" previousHref={view.previousHref} nextHref={view.nextHref} />
        </>
      ) : (
        <EmptyState
          title="No entries match"
          action={<ButtonLink href="/settings/log">Show the whole log</ButtonLink>}
        >
          Nothing matches this filter. Choose other dates, another person or another action.
        </EmptyState>
      )}
    </div>
  );
}

function Filter({ view: { filter, actions, actors, exportHref } }: { readonly view: LogView }) {
  return (
    <form
      action="/settings/log"
      className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_10rem_10rem_auto]"
    >
      <Field input="choice" name="action" label="What" value={filter.action} options={actions} />
      <Field input="choice" name="who" label="Who" value={filter.who} options={actors} />
      <Field input="date" name="from" label="From" value={filter.from} />
      <Field input="date" name="to" label="To" value={filter.to} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button>Filter</Button>
        <a
          href={exportHref}
          download
          className="inline-flex min-h-9 items-center text-accent underline decoration-1 underline-offset-2 hover:decoration-2 touch:min-h-11"
        >
          Export as CSV
        </a>
      </div>
    </form>
  );
}
