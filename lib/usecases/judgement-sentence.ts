import type { Format } from "@/lib/report/format";
import { evidenceText } from "@/lib/report/judgement-view";
import type { StoredChange } from "@/lib/repositories/account-history";
import type { AccountEventRecord } from "@/lib/repositories/judgements";
import { EVIDENCE_FROM } from "@/lib/schemas/account-event";
import type { AccountRecord } from "@/lib/schemas/account-record";

/**
 * A judgement of 4 or 5 with what was noted when it was given; undefined where there is none.
 * @param changes of the account, the newest first
 */
export function judgementSentence(
  account: AccountRecord,
  changes: readonly StoredChange[],
  events: readonly AccountEventRecord[],
  format: Format,
): string | undefined {
  const { judged } = account.values;
  if (judged == null || judged < EVIDENCE_FROM) return undefined;
  const change = changes.find((one) => Object.hasOwn(one.changes, "judged"));
  const at = (change?.at ?? account.createdAt).getTime();
  const event = events.findLast((one) => one.at.getTime() === at);
  const text = evidenceText(
    { evidence: event?.text ?? null, onDay: event?.onDay ?? null, by: event?.by ?? null },
    format,
  );
  return `Judged ${format.decimal(judged)} of 5. Evidence: ${text}.`;
}
