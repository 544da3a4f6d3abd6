import { expect, it } from "vitest";
import type { Door } from "@/lib/importing/answer-door";
import { advanceOptions } from "@/lib/schemas/advance-import";
import { type Advanced, advanceImport } from "@/lib/usecases/advance-import";
import { upload } from "@/tests/factories/import-steps";
import { KNOWN_EXPORTS } from "@/tests/factories/known-exports/all";
import {
  answersBut,
  EXPORTS_AS_OF,
  type KnownExport,
  optionOf,
} from "@/tests/factories/known-exports/known-export";
import type { RatedAccount } from "@/tests/factories/rate-text";
import { AS_OF, day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

/** Has the worker and the steps take a file as far as they get with these answers. */
async function imported(
  workspace: TestWorkspace,
  { file }: KnownExport,
  answers: object,
  door?: Door,
) {
  const id = await upload(workspace, file);
  for (;;) {
    const now = await advanceImport(workspace.scope, id, advanceOptions.parse(answers), door);
    if (!now) throw new Error("No such import.");
    if (now.state !== "working") return now;
    await workspace.runJobs();
  }
}

const text = (value: unknown): string => (value === null ? "" : String(value));
const number = (value: unknown): number | null => (value === null ? null : Number(value));
const date = (value: unknown): string | null =>
  value === null ? null : new Date(Number(value) * 86_400_000).toISOString().slice(0, 10);

/** The accounts that are stored, as the command line would show them. */
async function accountsOf(workspace: TestWorkspace): Promise<RatedAccount[]> {
  const rows = await workspace.rows("Account");
  return rows.map((row): RatedAccount => {
    const id = text(row.externalId);
    const revenue = number(row.revenueTotalMinor);
    return [
      id,
      // Where a file has ids alone, an account is called by its id.
      row.name === id ? "" : text(row.name),
      number(row.ordersTotal),
      revenue === null ? null : revenue / 100,
      date(row.customerSince),
      date(row.lastPurchaseOn),
    ];
  });
}

const inOrder = (accounts: readonly RatedAccount[]) =>
  accounts.toSorted(([a, one], [b, other]) => (a + one < b + other ? -1 : 1));

const said = ({ state, sentences }: Advanced): string => `${state}: ${sentences.join("\n")}`;

describeOnSqlite("import 51: known exports in the browser, by command and API", (shared) => {
  it("are read as of the day of the workspace", () => {
    expect(day(EXPORTS_AS_OF)).toBe(AS_OF);
  });

  it.each(KNOWN_EXPORTS)("$program, right to the cent", async (known) => {
    const workspace = await openWorkspace(shared());
    const done = await imported(workspace, known, answersBut(known));
    expect(done.state, said(done)).toBe("done");
    expect(inOrder(await accountsOf(workspace))).toEqual(inOrder(known.accounts));
    for (const { currency } of await workspace.rows("Account")) {
      expect(currency ?? "EUR").toBe(known.currency ?? "EUR");
    }
  });

  const asked = KNOWN_EXPORTS.flatMap((known) =>
    Object.keys(known.answers ?? {}).map((name) => ({ ...known, name })),
  );
  it.each(asked)("$program asks for $name, and writes nothing", async (known) => {
    const workspace = await openWorkspace(shared());
    const given = answersBut(known, known.name);
    const stopped = await imported(workspace, known, given, "command");
    // A file that is not read before an answer has ended so far.
    expect(["stopped", "failed"]).toContain(stopped.state);
    expect(stopped.sentences.join("\n")).toContain(`--${optionOf(known.name)}`);
    const byApi = await imported(workspace, known, given, "api");
    expect(byApi.sentences.join("\n")).toContain(known.name);
    expect(await workspace.rows("Account")).toEqual([]);
  });
});
