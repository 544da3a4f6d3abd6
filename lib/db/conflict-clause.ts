import type { OnConflict } from "./bulk";
import { quoteName } from "./raw-sql";

/** The ON CONFLICT part of an INSERT, the same words on both databases. */
export function conflictClause(onConflict: OnConflict | undefined): string {
  if (!onConflict) {
    return "";
  }
  const key = onConflict.key.map(quoteName).join(", ");
  const update = onConflict.update.map(quoteName).map((name) => `${name} = excluded.${name}`);
  const action = update.length > 0 ? `UPDATE SET ${update.join(", ")}` : "NOTHING";
  return ` ON CONFLICT (${key}) DO ${action}`;
}
