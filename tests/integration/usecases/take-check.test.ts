import { expect, it } from "vitest";
import type { CheckBasis, TypedCheck } from "@/lib/schemas/check-form";
import { importSettings } from "@/lib/schemas/import-settings";
import { checkBasis } from "@/lib/usecases/check-basis";
import { askToDiscard } from "@/lib/usecases/discard-import";
import { cancelImport, readAgain } from "@/lib/usecases/import-steps";
import { NOTHING_TYPED, takeCheck } from "@/lib/usecases/take-check";
import { viewImport } from "@/lib/usecases/view-import";
import {
  countsOf,
  importFile,
  readImported,
  takeColumns,
  upToCheck,
} from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = `External ID,Account name,NPS,CSAT,Agreement
L-1,Alder,many,4,none
L-2,Birch,20,lots,none
,Twin,30,3,Gold
`;

/** A check with two bad cells, an unknown value and a row that may mean two accounts. */
async function checked(shared: Parameters<typeof openWorkspace>[0]) {
  const workspace = await openWorkspace(shared);
  await importFile(workspace, "External ID,Account name\nT-1,Twin\nT-2,Twin\n");
  const id = await upToCheck(workspace, LIST);
  return { workspace, id, basis: await basisOf(workspace, id) };
}

const basisOf = async (workspace: TestWorkspace, id: string): Promise<CheckBasis> =>
  checkBasis(await readImported(workspace, id));

const settingsOf = async (workspace: TestWorkspace, id: string) =>
  importSettings.parse(JSON.parse((await readImported(workspace, id)).settings));

const cell = (line: number, index: number, shown: string, value: string) =>
  ({ line, index, shown, value, everywhere: false }) as const;

const NPS = cell(2, 2, "many", "10");
const CSAT = cell(3, 3, "lots", "5");
const GOLD = { index: 4, from: "Gold", answer: { choice: "is", value: "framework" } } as const;
const LEFT = { rows: [{ line: 4, choice: "leave" }], conflicts: [], together: undefined } as const;

const send = (
  { scope }: TestWorkspace,
  id: string,
  typed: Partial<TypedCheck>,
  basis: CheckBasis,
  always = true,
) => takeCheck(scope, id, { ...NOTHING_TYPED, ...typed }, { basis, always });

describeOnBothDatabases("import 18: the form of the check", (shared) => {
  it("takes every cell, choice and decision of it at once, whichever button sent it", async () => {
    const { workspace, id, basis } = await checked(shared());
    const typed = { cells: [NPS, CSAT], values: [GOLD], decisions: LEFT };
    expect(await send(workspace, id, typed, basis, false)).toBeUndefined();
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ create: 2, error: 0, ask: 0, skip: 1 });
    const settings = await settingsOf(workspace, id);
    expect(settings.corrections.map(({ value }) => value)).toEqual(["10", "5"]);
    expect(settings.values).toMatchObject([{ from: "Gold", to: "framework" }]);
    expect(settings.decisions).toEqual([{ line: 4, choice: "leave" }]);
  });

  it("checks nothing again where nothing was typed and another page is shown", async () => {
    const { workspace, id, basis } = await checked(shared());
    expect(await send(workspace, id, {}, basis, false)).toBeUndefined();
    expect((await readImported(workspace, id)).status).toBe("checked");
  });

  it("takes nothing of a form of which one thing cannot be taken", async () => {
    const { workspace, id, basis } = await checked(shared());
    const before = (await readImported(workspace, id)).settings;
    const nobody = { index: 4, from: "Gold", answer: { choice: "is", value: "wedding" } } as const;
    const refusal = await send(workspace, id, { cells: [NPS], values: [nobody] }, basis);
    expect(refusal?.sentence).toMatch(/Choose again/);
    expect((await readImported(workspace, id)).settings).toBe(before);
  });

  it("takes what is typed while the rows are being checked, and checks them from the start", async () => {
    const { workspace, id, basis } = await checked(shared());
    expect(await send(workspace, id, { cells: [NPS] }, basis)).toBeUndefined();
    expect((await readImported(workspace, id)).status).toBe("checking");
    expect(await send(workspace, id, { cells: [CSAT], decisions: LEFT }, basis)).toBeUndefined();
    const jobs = (await workspace.rows("Job")).filter(({ kind }) => kind === "check-import");
    expect(jobs.filter(({ status }) => status === "queued")).toHaveLength(1);
    await workspace.runJobs();
    expect((await settingsOf(workspace, id)).corrections).toHaveLength(2);
    expect((await readImported(workspace, id)).status).toBe("checked");
  });

  it("gives back what somebody else typed otherwise meanwhile, and takes it when it is sent again", async () => {
    const { workspace, id, basis } = await checked(shared());
    await send(workspace, id, { cells: [NPS] }, basis);
    await workspace.runJobs();
    const mine = { cells: [cell(2, 2, "many", "11"), CSAT] };
    const refusal = await send(workspace, id, mine, basis);
    expect(refusal?.sentence).toContain("changed a cell of line 2 to “10”");
    expect((await settingsOf(workspace, id)).corrections).toHaveLength(1);
    const [seenAt, reading = "", settings = ""] = refusal?.basis?.split(".") ?? [];
    const again = { seenAt: Number(seenAt), reading, settings };
    expect(await send(workspace, id, mine, again)).toBeUndefined();
    expect((await settingsOf(workspace, id)).corrections.map(({ value }) => value)).toEqual([
      "11",
      "5",
    ]);
  });

  it("takes nothing that was typed for other columns, or for an import that is over", async () => {
    const { workspace, id, basis } = await checked(shared());
    await readAgain(workspace.scope, id, { delimiter: "," });
    await workspace.runJobs();
    expect((await send(workspace, id, { cells: [NPS] }, basis))?.sentence).toMatch(/reload/i);
    await takeColumns(workspace, id);
    await workspace.runJobs();
    expect((await send(workspace, id, { cells: [NPS] }, basis))?.sentence).toMatch(/Copy what you/);
    expect((await settingsOf(workspace, id)).corrections).toEqual([]);
    await cancelImport(workspace.scope, id);
    expect((await send(workspace, id, { cells: [NPS] }, basis))?.basis).toBeUndefined();
  });
});

describeOnBothDatabases("before an import is discarded", (shared) => {
  it("what is lost is said, with what was typed and not applied", async () => {
    const { workspace, id, basis } = await checked(shared());
    await send(workspace, id, { cells: [NPS] }, basis);
    await workspace.runJobs();
    const typed = { ...NOTHING_TYPED, cells: [CSAT], decisions: LEFT };
    expect(await askToDiscard(workspace.scope, id, typed)).toBe(
      "Discard this import? 2 corrected cells and 1 decision will be lost; the file and your accounts stay as they are.",
    );
    const asked = await viewImport(workspace.scope, id, 0, { step: "confirm", discard: "1" });
    expect(asked?.discardQuestion).toContain("1 corrected cell will be lost");
    expect((await readImported(workspace, id)).status).toBe("checked");
  });
});
