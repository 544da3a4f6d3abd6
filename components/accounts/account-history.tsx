import type { AccountView } from "@/lib/usecases/view-account";

/** What changed about the account, when, and through what. */
export function AccountHistory({ history }: { readonly history: AccountView["history"] }) {
  if (history.length === 0) return <p className="text-muted">Nothing has changed yet.</p>;
  return (
    <ol className="grid gap-2">
      {history.map((event) => (
        <li
          key={`${event.at} ${event.what}`}
          className="grid gap-x-6 md:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <span className="text-muted">{event.at}</span>
          <span>
            {event.what} <span className="text-muted">{event.cause}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
