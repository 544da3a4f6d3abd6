import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { beatWorker } from "@/lib/repositories/workers";
import { advanceOptions } from "@/lib/schemas/advance-import";
import { type Advanced, advanceImport } from "@/lib/usecases/advance-import";
import { readImported, upload } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { addWorkspace, day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import {
  describeOnBothDatabases,
  describeOnOwnDatabases,
  freshSqlite,
  PROJECT_ROOT,
  type TestDatabase,
  testProgram,
} from "@/tests/setup/both-databases";

const LIST = "External ID,Account name,Customer since,Orders (12 months)\nA,Alder,2020-01-31,4\n";
const BAD = `${LIST}B,Birch,2020-13-45,4\n`;
const ORDERS = "Order number,Order date,Account ID,Amount\n1,2026-01-05,A,10\n2,2026-02-05,Z,20\n";

/** Runs the command as a person would, with a file of that content. */
async function command(fresh: TestDatabase, content: string, ...options: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "clientele-import-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "list.csv");
  await writeFile(file, content);
  return importing(fresh, [file, ...options]);
}

/** Runs the command with these arguments, and what is to be read from standard input. */
function importing(fresh: TestDatabase, typed: readonly string[], input = "") {
  const args = [testProgram("clientele"), "import", ...typed];
  const env = { ...process.env, DATABASE_URL: fresh.url, CLIENTELE_ROOT: PROJECT_ROOT };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const running = execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
    running.stdin?.end(input);
  });
}

/** Advances an import until it is no longer the worker's turn. */
async function advanced(workspace: TestWorkspace, id: string, said = {}): Promise<Advanced> {
  for (;;) {
    const now = await advanceImport(workspace.scope, id, advanceOptions.parse(said));
    if (!now) throw new Error("No such import.");
    if (now.state !== "working") return now;
    await workspace.runJobs();
  }
}

describeOnOwnDatabases("an import by the command line", (openFresh) => {
  it("lands a list where no worker runs, says what came of it, and a second time changes nothing", async () => {
    const fresh = await openFresh();
    const workspace = await openWorkspace(fresh);
    const first = await command(fresh, LIST);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Created\t1\t/) });
    expect((await accountNamed(workspace, "Alder")).values.customerSince).toBe(day("2020-01-31"));
    const [imported] = await workspace.rows("Import");
    expect(imported).toMatchObject({ startedBy: "Command line", status: "done" });
    const again = await command(fresh, LIST);
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Nothing to import"),
    });
  });
});

describe("an import by the command line, on SQLite", () => {
  it("writes nothing where rows cannot be read, names them, and leaves them out when told to", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    const refused = await command(fresh, BAD);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/Line 3: “2020-13-45” in “Customer since” is not a date/);
    expect(refused.stderr).toMatch(/Nothing was written\. The import waits for you at \/import\//);
    expect(await workspace.rows("Account")).toEqual([]);
    expect((await command(fresh, BAD, "--skip-errors")).code).toBe(0);
    expect(refused.stderr).toContain("--errors <file>");
    expect((await workspace.rows("Account")).map(({ name }) => name)).toEqual(["Alder"]);
  });

  it("import 33: says thousands of equal errors once, and writes all of them to a file", async () => {
    const fresh = await freshSqlite();
    await openWorkspace(fresh);
    const folder = await mkdtemp(join(tmpdir(), "clientele-errors-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const list = join(folder, "errors.csv");
    const rows = Array.from({ length: 2000 }, (_, at) => `B${at},Birch ${at},2020-13-45,4\n`);
    const refused = await command(fresh, `${LIST}${rows.join("")}`, "--errors", list);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      "Invalid dates: 2,000, in lines 3, 4, 5, 6, 7 and 1,995 more.",
    );
    expect(refused.stderr.split("\n").length).toBeLessThan(10);
    expect((await readFile(list, "utf8")).trimEnd().split("\n")).toHaveLength(2001);
  });

  it("says what it would do, and writes nothing, in a dry run", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    const dry = await command(fresh, LIST, "--dry-run");
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/^To create\t1\t/) });
    expect(await workspace.rows("Account")).toEqual([]);
    expect(await workspace.rows("Import")).toMatchObject([{ status: "cancelled" }]);
  });

  it("import 50: reads standard input, and writes the rows left out of a dry run to a file", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    const folder = await mkdtemp(join(tmpdir(), "clientele-errors-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const list = join(folder, "errors.csv");
    const dry = await importing(fresh, ["-", "--dry-run", "--errors", list], BAD);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/^To create\t1\t/) });
    expect((await readFile(list, "utf8")).trimEnd().split("\n")).toHaveLength(2);
    expect(await workspace.rows("Account")).toEqual([]);
    expect((await importing(fresh, ["-", "--skip-errors"], BAD)).code).toBe(0);
    expect((await workspace.rows("Account")).map(({ name }) => name)).toEqual(["Alder"]);
  });

  it("asks which workspace where there are several, and takes the one that is named", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    const other = await addWorkspace(workspace.database);
    const [{ name } = { name: "" }] = await workspace.database.reads.select(
      `SELECT "name" FROM "Workspace" WHERE "id" = ?`,
      [workspace.scope.workspaceId],
    );
    await workspace.database.prisma.workspace.update({
      where: { id: other.scope.workspaceId },
      data: { name: "The other" },
    });
    const unsaid = await command(fresh, LIST);
    expect(unsaid).toMatchObject({ code: 1, stderr: expect.stringContaining("--workspace") });
    expect((await command(fresh, LIST, "--workspace", "The other")).code).toBe(0);
    expect(await other.rows("Account")).toHaveLength(1);
    expect(await workspace.rows("Account")).toEqual([]);
    expect(name).not.toBe("The other");
  });

  it("exits with 2 for options that say nothing", async () => {
    const fresh = await freshSqlite();
    await openWorkspace(fresh);
    const wrong = await command(fresh, LIST, "--mode", "replace");
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("mode takes one of: both, create, update.");
  });

  it("leaves the work to a worker that is alive", async () => {
    const fresh = await freshSqlite();
    const workspace = await openWorkspace(fresh);
    await beatWorker("another", new Date(), new Date());
    const running = command(fresh, LIST);
    const finished = await Promise.race([running.then(() => true), waited(4_000)]);
    expect(finished).toBe(false);
    for (let round = 0; round < 200 && !(await settled(running)); round += 1) {
      await workspace.runJobs();
    }
    expect((await running).code).toBe(0);
  });
});

const waited = (ms: number) => new Promise<false>((resolve) => setTimeout(resolve, ms, false));
const settled = (work: Promise<unknown>) => Promise.race([work.then(() => true), waited(100)]);

describeOnBothDatabases("an import that a script advances", (shared) => {
  it("stops where a person is asked, and goes on with the answer", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, "Account name,Customer since\nAlder,03/04/2020\n");
    const asked = await advanced(workspace, id);
    expect(asked).toMatchObject({ state: "stopped", status: "columns" });
    expect(asked.sentences[0]).toMatch(/can be read in two ways/);
    expect(await advanced(workspace, id, { dates: "mdy" })).toMatchObject({ state: "done" });
    expect((await accountNamed(workspace, "Alder")).values.customerSince).toBe(day("2020-03-04"));
  });

  it("takes an order history with what was said of its accounts", async () => {
    const workspace = await openWorkspace(shared());
    await advanced(workspace, await upload(workspace, LIST));
    const id = await upload(workspace, ORDERS);
    expect(await advanced(workspace, id, { createAccounts: "no" })).toMatchObject({
      state: "done",
    });
    expect(await workspace.rows("Order")).toHaveLength(1);
    expect((await readImported(workspace, id)).kind).toBe("orders");
  });

  it("leaves out what may be several, by choice alone", async () => {
    const workspace = await openWorkspace(shared());
    const twins = "External ID,Account name,Country\nA,Alder,Spain\nB,Alder,France\n";
    await advanced(workspace, await upload(workspace, twins));
    const id = await upload(workspace, "Account name,Notes\nAlder,x\nBirch,y\n");
    expect(await advanced(workspace, id)).toMatchObject({ state: "stopped", status: "checked" });
    expect(await advanced(workspace, id, { leaveAsked: "yes" })).toMatchObject({ state: "done" });
    expect(await workspace.rows("Account")).toHaveLength(3);
  });

  it("is nobody else's", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, LIST);
    const other = await addWorkspace(workspace.database);
    expect(await advanceImport(other.scope, id, advanceOptions.parse({}))).toBeUndefined();
  });
});

describeOnBothDatabases("statuses that say nothing was bought, to a script", (database) => {
  const DEALS =
    "Deal ID,Close date,Company,Amount,Deal stage\n1,2026-01-05,Alder,10,Closed Won\n2,2026-02-05,Alder,20,Closed Lost\n3,2026-02-06,Birch,30,Proposal\n";

  it("import 40: stop it with counts, sums and the options that answer", async () => {
    const workspace = await openWorkspace(database());
    const id = await upload(workspace, DEALS);
    const asked = await advanced(workspace, id);
    expect(asked).toMatchObject({ state: "stopped", status: "columns" });
    expect(asked.sentences.join()).toMatch(
      /Closed Lost \(1 row, €20\.00\), Proposal \(1 row, €30\.00\)\. .*--exclude-status "Closed Lost,Proposal"/,
    );
    const done = await advanced(workspace, id, { excludeStatus: "Closed Lost,Proposal" });
    expect(done.state).toBe("done");
    expect((await workspace.rows("Account")).map(({ name }) => name)).toEqual(["Alder"]);
  });

  it("import 40: count where it says so", async () => {
    const workspace = await openWorkspace(database());
    const done = await advanced(workspace, await upload(workspace, DEALS), {
      keepAllStatuses: "yes",
    });
    expect(done.state).toBe("done");
    expect(await workspace.rows("Account")).toHaveLength(2);
  });
});

describeOnBothDatabases("import 50: what a script says of a file", (shared) => {
  const UNNAMED = "Ref,Booked on,Who,Sum of it\n1,2026-01-05,Alder,10\n";

  it("are its columns, asked with the options that say them", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, UNNAMED);
    const asked = await advanced(workspace, id, { kind: "orders" });
    expect(asked.state).toBe("stopped");
    expect(asked.sentences[0]).toContain('--map "Booked on=Order date"');
    const map = "Booked on=Order date\nWho=Account name\nSum of it=Amount\nRef=Order number";
    const done = await advanced(workspace, id, { kind: "orders", map });
    expect(done.state).toBe("done");
    expect(await workspace.rows("Order")).toMatchObject([{ orderNumber: "1" }]);
  });

  it("is the encoding, and the kind after it", async () => {
    const workspace = await openWorkspace(shared());
    const bytes = Uint8Array.from([
      ...Buffer.from("Order date,Customer,Amount\n2026-04-03,"),
      ...[0xa3, 0xf3, 0x64, 0x9f],
      ...Buffer.from(",5\n"),
    ]);
    const id = await upload(workspace, bytes);
    const done = await advanced(workspace, id, { encoding: "windows-1250", kind: "orders" });
    expect(done.state).toBe("done");
    expect((await workspace.rows("Account")).map(({ name }) => name)).toEqual(["Łódź"]);
  });
});
