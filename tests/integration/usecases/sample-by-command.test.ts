import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";
import { addByHand } from "@/tests/factories/account-form";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import {
  freshSqlite,
  PROJECT_ROOT,
  type TestDatabase,
  testProgram,
} from "@/tests/setup/both-databases";

function loadByCommand(fresh: TestDatabase, ...options: string[]) {
  const args = [testProgram("clientele"), "sample", "load", ...options];
  const env = { ...process.env, DATABASE_URL: fresh.url, CLIENTELE_ROOT: PROJECT_ROOT };
  return new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { env }, (error, _, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stderr });
    });
  });
}

describe("the sample portfolio by the command line", () => {
  it("is loaded where no worker runs, and only once", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    expect(await loadByCommand(fresh)).toMatchObject({ code: 0 });
    expect(await workspace.rows("Account")).toHaveLength(60);
    const again = await loadByCommand(fresh);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("already") });
    expect(await workspace.rows("Account")).toHaveLength(60);
  });

  it("does not join accounts that are there", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    await addByHand(workspace, { name: "Our own" });
    expect(await loadByCommand(fresh)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("has accounts already"),
    });
    expect(await workspace.rows("Account")).toHaveLength(1);
  });

  it("asks which workspace is meant where there are several", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    await addWorkspace(workspace.database);
    expect(await loadByCommand(fresh)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--workspace"),
    });
  });
});
