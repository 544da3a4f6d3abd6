import type { TypedCheck } from "@/lib/schemas/check-form";
import type { ImportSettings } from "@/lib/schemas/import-settings";

const NAMED = 3;

/**
 * What was typed about the same cells and rows by somebody else, or in another tab, since the sender
 * saw the page; undefined where nothing was. Sent again, the sender's word counts.
 */
export function clashSentence(settings: ImportSettings, typed: TypedCheck): string | undefined {
  const found = [
    ...clashingCells(settings, typed),
    ...clashingRows(settings, typed),
    ...clashingValues(settings, typed),
  ];
  if (found.length === 0) return undefined;
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : "";
  const named = `${found.slice(0, NAMED).join(", ")}${more}`;
  return `Nothing was applied: meanwhile someone else, or another tab, changed ${named}. What you entered is still here. Apply it again to replace their change.`;
}

function clashingCells({ corrections }: ImportSettings, { cells }: TypedCheck): string[] {
  const stored = new Map(corrections.map((one) => [`${one.line}/${one.index}`, one.value]));
  return cells.flatMap(({ line, index, value, shown }) => {
    const now = stored.get(`${line}/${index}`);
    return now === undefined || now === value || now === shown
      ? []
      : [`a cell of line ${line} to “${now}”`];
  });
}

function clashingRows(
  { decisions, conflictDecisions, accountDecisions }: ImportSettings,
  typed: TypedCheck,
): string[] {
  const rows = typed.decisions.rows.filter((row) =>
    decisions.some(
      (one) =>
        one.line === row.line && !(one.choice === row.choice && one.accountId === row.accountId),
    ),
  );
  const conflicts = typed.decisions.conflicts.filter((row) =>
    conflictDecisions.some((one) => one.line === row.line && one.choice !== row.choice),
  );
  const accounts = typed.accounts.accounts.filter((account) =>
    accountDecisions.some(
      (one) =>
        one.key === account.key &&
        !(one.choice === account.choice && one.accountId === account.accountId),
    ),
  );
  return [
    ...[...rows, ...conflicts].map(({ line }) => `the decision on line ${line}`),
    ...accounts.map(({ key }) => `the decision on account ${key.replace(/^(?:id|name) /, "")}`),
  ];
}

function clashingValues({ values }: ImportSettings, typed: TypedCheck): string[] {
  return typed.values.flatMap(({ index, from, answer }) => {
    const now = values.find((one) => one.index === index && one.from === from);
    const to = answer.choice === "is" ? answer.value : "";
    return now === undefined || (now.to === to && answer.choice !== "asIs")
      ? []
      : [`what “${from}” is read as`];
  });
}
