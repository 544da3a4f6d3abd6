import { err, ok, type Result } from "@/lib/result";
import { type AdvanceOptions, advanceOptions } from "@/lib/schemas/advance-import";

/** Reads what a script says once for all steps of an import; the error says what to say instead. */
export function parseAdvanceOptions(
  said: Readonly<Record<string, string | undefined>>,
): Result<AdvanceOptions, string> {
  const parsed = advanceOptions.safeParse(said);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  if (issue?.code === "unrecognized_keys") {
    return err(`There is no option ${issue.keys.join(", ")}.`);
  }
  const name = issue?.path.join(".") ?? "";
  const known = issue?.code === "invalid_value" ? issue.values.map(String).join(", ") : undefined;
  if (issue?.code === "custom") return err(`${name} ${issue.message}.`);
  return err(known ? `${name} takes one of: ${known}.` : `${name} is too long.`);
}
