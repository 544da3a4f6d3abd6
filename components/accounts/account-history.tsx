import { FocusOnChange } from "@/components/ui/focus-on-change";
import type { AccountView } from "@/lib/usecases/view-account";
import { type UndoAction, UndoChange } from "./undo-change";

interface AccountHistoryProps {
  readonly accountId: string;
  readonly history: AccountView["history"];
  readonly undo: UndoAction | undefined;
}

/** What changed about the account, when, through what and by whom; the newest first. */
export function AccountHistory({ accountId, history, undo }: AccountHistoryProps) {
  if (history.length === 0) return <p className="text-muted">Nothing has changed yet.</p>;
  return (
    <FocusOnChange value={history[0]?.id ?? ""}>
      <ol className="grid gap-2">
        {history.map((line) => (
          <li
            key={line.id}
            className="grid gap-x-6 gap-y-1 md:grid-cols-[10rem_minmax(0,1fr)_auto] md:items-start"
          >
            <span className="text-muted">{line.at}</span>
            <span className="wrap-anywhere">
              {line.what} <span className="text-muted">{line.cause}</span>
              {line.effect ? <span className="block">{line.effect}</span> : null}
              {line.evidence ? <span className="block">Evidence: {line.evidence}</span> : null}
              {undo && typeof line.undo === "object" ? (
                <span className="block text-caption text-muted">{line.undo.whyNot}</span>
              ) : null}
            </span>
            {undo && line.undo === "possible" ? (
              <UndoChange
                accountId={accountId}
                changeId={line.id}
                what={`${line.what.slice(0, 200)}, ${line.at}`}
                action={undo}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </FocusOnChange>
  );
}
