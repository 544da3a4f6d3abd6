import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import { readImport } from "@/lib/repositories/imports";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { TypedCheck } from "@/lib/schemas/check-form";
import type { ImportStatus } from "@/lib/schemas/import-record";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { withOrderAnswers } from "./answer-order-questions";
import { withCells } from "./correct-cells";
import { withDecisions } from "./decide-rows";
import { formatFor } from "./format-for";

/** What is asked before an import is discarded; undefined where it is not there. */
export async function askToDiscard(
  scope: Scope,
  id: string,
  typed: TypedCheck,
): Promise<string | undefined> {
  const [record, { locale, currency }] = await Promise.all([
    readImport(scope, id),
    readWorkspace(scope),
  ]);
  if (!record) return undefined;
  const settings = importSettings.parse(JSON.parse(record.settings));
  return discardQuestion(record.status, withTyped(settings, typed), formatFor(locale, currency));
}

/** Says what is lost with an import that is not written yet, and what stays. */
export function discardQuestion(
  status: ImportStatus,
  settings: ImportSettings,
  format: Format,
): string {
  if (status === "landing") {
    return "Discard this import? Writing stops, and none of it will be in your portfolio. The file and your accounts stay as they are.";
  }
  const lost = lostWords(settings, format);
  return lost === ""
    ? "Discard this import? Nothing has been written yet. The file and your accounts stay as they are."
    : `Discard this import? ${lost} will be lost; the file and your accounts stay as they are.`;
}

function lostWords(settings: ImportSettings, format: Format): string {
  const { corrections, replacements, values, orderAnswers } = settings;
  const { decisions, conflictDecisions, accountDecisions } = settings;
  const together = [settings.leaveAsked, settings.conflictsTogether !== undefined].filter(Boolean);
  const { documentKinds = [], ...answers } = orderAnswers;
  const answered = Object.values(answers).filter((answer) => answer !== undefined).length;
  const remembered = settings.answersRemembered.length;
  const counted: readonly (readonly [number, string])[] = [
    [corrections.length, "corrected cell"],
    [replacements.length, "replaced value"],
    [values.length, "mapped value"],
    [
      decisions.length +
        conflictDecisions.length +
        accountDecisions.length +
        together.length +
        Math.max(0, answered + documentKinds.length - remembered),
      "decision",
    ],
  ];
  const parts = counted.flatMap(([count, noun]) => (count > 0 ? plural(count, noun, format) : []));
  const last = parts.pop();
  return last === undefined ? "" : parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** What was typed is lost too, though it was not applied. */
function withTyped(
  settings: ImportSettings,
  { cells, decisions, accounts, values, answers }: TypedCheck,
): ImportSettings {
  const corrected = withCells(settings, cells);
  const decided = typeof corrected === "string" ? settings : corrected;
  const rows = withDecisions(decided, decisions, 0);
  const all = withOrderAnswers(typeof rows === "string" ? decided : rows, answers);
  const keys = new Map(
    [...all.accountDecisions, ...accounts.accounts].map((one) => [
      one.key,
      { key: one.key, choice: "leave" as const },
    ]),
  );
  const mapped = values.map(({ index, from }) => ({ index, from, target: "", to: "" }));
  const known = new Map([...all.values, ...mapped].map((one) => [`${one.index}/${one.from}`, one]));
  return { ...all, accountDecisions: [...keys.values()], values: [...known.values()] };
}
