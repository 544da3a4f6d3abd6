import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { listImportRowsAt } from "@/lib/repositories/import-rows";
import { readImport } from "@/lib/repositories/imports";
import type { CellForm } from "@/lib/schemas/import-forms";
import { importRowBody } from "@/lib/schemas/import-row-body";
import {
  CORRECTIONS_MAX,
  type ImportSettings,
  importSettings,
} from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { MOVED_ON, type StepProblem } from "./choose-columns";

type PutRight = Pick<ImportSettings, "corrections" | "replacements">;

const TOO_MANY =
  "More than 1,000 values were put right by hand. Mend the file itself and send it again.";

/**
 * Puts cells right, each in its row or wherever its value stands in its column, and has the rows
 * checked again. Cells that are as they were say nothing.
 * @param always check the rows again where nothing was put right, too.
 */
export async function correctCells(
  scope: Scope,
  id: string,
  cells: CellForm,
  always = true,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record) return MOVED_ON;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const shown = await shownCells(scope, id, cells);
  const changed = cells.filter(({ line, index, value }) => shown.get(`${line}/${index}`) !== value);
  if (changed.length === 0 && !always) return undefined;
  const putRight = withCells(settings, changed, shown);
  const { corrections, replacements } = putRight;
  if (corrections.length + replacements.length > CORRECTIONS_MAX) return TOO_MANY;
  const next = JSON.stringify({ ...settings, ...putRight });
  const change = { status: "checking", settings: next } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["checked"], change, "check-import");
  return moved ? undefined : MOVED_ON;
}

/** Checks once more, for example after something else was edited. */
export function checkAgain(scope: Scope, id: string): Promise<StepProblem> {
  return correctCells(scope, id, []);
}

/** What stands in the cells of a form, as it is shown, by line and column. */
async function shownCells(
  scope: Scope,
  id: string,
  cells: CellForm,
): Promise<ReadonlyMap<string, string>> {
  const lines = [...new Set(cells.map(({ line }) => line))];
  const rows = await listImportRowsAt(scope, id, lines);
  return new Map(
    rows.flatMap(({ line, body }) =>
      (importRowBody.parse(JSON.parse(body)).problems ?? []).map(
        ({ index, value }): [string, string] => [`${line}/${index}`, value ?? ""],
      ),
    ),
  );
}

/**
 * What was put right so far with some more cells. The latest word on a cell or a value counts: a
 * value that was itself put in place of another is replaced with it.
 */
function withCells(
  { corrections, replacements }: PutRight,
  cells: CellForm,
  shown: ReadonlyMap<string, string>,
): PutRight {
  const byCell = new Map(corrections.map((one) => [`${one.line}/${one.index}`, one]));
  const byValue = new Map(replacements.map((one) => [`${one.index}/${one.from}`, one]));
  for (const { line, index, value, everywhere } of cells) {
    const key = `${line}/${index}`;
    const from = shown.get(key);
    if (!everywhere || from === undefined) {
      byCell.set(key, { line, index, value });
      continue;
    }
    for (const [place, one] of byCell) {
      if (one.index === index && one.value === from) byCell.set(place, { ...one, value });
    }
    for (const [place, one] of byValue) {
      if (one.index === index && one.to === from) byValue.set(place, { ...one, to: value });
    }
    byValue.set(`${index}/${from}`, { index, from, to: value });
  }
  return { corrections: [...byCell.values()], replacements: [...byValue.values()] };
}
