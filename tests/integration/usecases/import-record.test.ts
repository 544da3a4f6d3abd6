import { expect, it } from "vitest";
import { JobLost, type JobRun } from "@/lib/jobs/run-next-job";
import { PIECE_BYTES } from "@/lib/usecases/piece-writer";
import { readImportFile } from "@/lib/usecases/read-import-file";
import { importProgress, viewImport } from "@/lib/usecases/view-import";
import { viewImports } from "@/lib/usecases/view-imports";
import { confirmAndLand, importFile, send, upToCheck } from "@/tests/factories/import-steps";
import { asMember } from "@/tests/factories/members";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const LIST = `Account name;Customer since;Tailored share;NPS
Alder;31.12.2020;50,5 %;40
Birch;30.11.2020;20,0 %;many
;29.10.2020;10,0 %;50
`;

describeOnSqlite("import 23: the record of an import", (shared) => {
  it("import 23: says who, when, how long, how the file was read and what each column was", async () => {
    const workspace = await openWorkspace(shared());
    const ines = await asMember(workspace, "Ines", "admin");
    const id = await upToCheck(ines, LIST);
    await confirmAndLand(ines, id, { skipErrors: true });
    const ended = (await viewImport(ines.scope, id, 0))?.ended;
    expect(Object.fromEntries((ended?.record.facts ?? []).map((f) => [f.label, f.value]))).toEqual({
      Kind: "An account list: one row per account",
      "Uploaded by": "Ines",
      Uploaded: expect.stringMatching(/\d{4}, \d\d:\d\d$/),
      Imported: expect.stringMatching(/\d{4}, \d\d:\d\d$/),
      "Time to import": expect.stringMatching(/second$| s$/),
      Size: "125 bytes",
      Rows: "3",
      "Read as": "UTF-8, semicolon, header in line 1",
    });
    expect(ended?.record.mapping).toEqual([
      { index: 0, column: "Account name", field: "Account name", read: "" },
      ...[
        { index: 1, column: "Customer since", field: "Customer since", read: expect.any(String) },
        {
          index: 2,
          column: "Tailored share",
          field: "Tailored share",
          read: "decimal separator “,”",
        },
      ],
      { index: 3, column: "NPS", field: "NPS", read: expect.any(String) },
    ]);
    expect(ended?.record.mapping[1]?.read).toMatch(/^dates like \d\d\.\d\d\.\d{4}/);
    expect(ended?.figures.map(({ label, value }) => `${label} ${value}`)).toEqual([
      ...["Created 1", "Updated 0", "Unchanged 0", "Left out 2"],
    ]);
    const [line] = (await viewImports(ines.scope)).lines;
    expect(line).toMatchObject({ who: "Ines", status: "done", result: "1 created, 0 updated" });
  });

  it("import 23: gives each row that was left out its line, its column and why", async () => {
    const workspace = await openWorkspace(shared());
    const id = await importFile(workspace, LIST, { skipErrors: true });
    const { leftOut } = (await viewImport(workspace.scope, id, 0))?.ended ?? {};
    expect(leftOut).toMatchObject({
      after: undefined,
      rows: [
        { line: 3, reasons: [{ column: "NPS", sentence: expect.stringContaining("“many”") }] },
        { line: 4, reasons: [{ sentence: expect.stringContaining("name") }] },
      ],
    });
  });

  it("import 23: lists the rows left out, and the imports, page by page", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const bad = Array.from({ length: 60 }, (_, index) => `Haus ${index},many`);
    const id = await importFile(workspace, `Account name,NPS\nAlder,1\n${bad.join("\n")}\n`, {
      skipErrors: true,
    });
    const first = (await viewImport(scope, id, 0))?.ended?.leftOut;
    expect(first?.rows).toHaveLength(50);
    const second = (await viewImport(scope, id, first?.after ?? 0))?.ended?.leftOut;
    expect(second?.rows.map(({ line }) => line)).toEqual([53, 54, 55, 56, 57, 58, 59, 60, 61, 62]);
    expect([first?.range, second?.range]).toEqual(["1–50 of 60", "51–60 of 60"]);

    const { workspaceId } = scope;
    await workspace.database.prisma.import.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        ...{ workspaceId, id: `older-${index}`, origin: "file", fileName: `${index}.csv` },
        ...{ byteSize: 1, status: "cancelled", settings: "{}" },
        // Several of the same instant.
        createdAt: new Date(Date.UTC(2025, 0, 1 + Math.floor(index / 7))),
      })),
    });
    const newest = await viewImports(scope);
    expect(newest.lines).toHaveLength(50);
    expect(newest.newestHref).toBeUndefined();
    const [, at = "", last = ""] = newest.olderHref?.match(/after=(\d+)_(.*)$/) ?? [];
    const older = await viewImports(scope, { at: new Date(Number(at)), id: last });
    expect(older.lines).toHaveLength(11);
    expect(older).toMatchObject({ newestHref: "/import", olderHref: undefined });
    expect([newest.position, older.position]).toEqual(["1–50 of 61", "51–61 of 61"]);
    const seen = [...newest.lines, ...older.lines].map(({ href }) => href);
    expect(new Set(seen).size).toBe(61);
  });
});

describeOnSqlite("import 20: a file that is being read", (shared) => {
  const ROW = `${"x".repeat(1000)},1\n`;
  const LARGE = `Account name,NPS\n${ROW.repeat(Math.ceil((2.5 * PIECE_BYTES) / ROW.length))}`;

  it("import 20: says how much of it was read, and stops with the next piece when it is given up", async () => {
    const workspace = await openWorkspace(shared());
    const id = await send(workspace, LARGE);
    const lost = new AbortController();
    const told: number[] = [];
    await workspace.runJob(async (scope, job, run: JobRun) => {
      const { fence } = job;
      await readImportFile(scope, job, {
        signal: lost.signal,
        progress(done, total) {
          told.push(done / total);
          run.progress(done, total);
          if (told.length === 3) lost.abort(new JobLost());
        },
      }).catch((error: unknown) => expect(error).toBeInstanceOf(JobLost));
      await workspace.database.prisma.job.update({
        where: { id: job.id, fence },
        data: { done: 1, total: 4, startedAt: new Date(Date.now() - 20 * 60_000) },
      });
      expect((await importProgress(scope, id))?.sentence).toBe(
        "Reading the file. 25% read, about 1 h left.",
      );
    });
    expect(told).toHaveLength(3);
    expect(told[0]).toBe(0);
    expect(told[2]).toBeGreaterThan(0.3);
    expect(told[2]).toBeLessThan(0.5);
  });

  it("import 20: rows are told with their rate and the time left", async () => {
    const workspace = await openWorkspace(shared());
    const id = await send(workspace, LIST);
    const { prisma } = workspace.database;
    await prisma.import.updateMany({ data: { status: "landing" } });
    await prisma.job.updateMany({
      data: {
        ...{ status: "running", done: 12_000, total: 1_000_000 },
        startedAt: new Date(Date.now() - 4_000),
      },
    });
    expect((await importProgress(workspace.scope, id))?.sentence).toMatch(
      /12,000 of 1,000,000 rows, [\d,]+ a second, about \d+ min left\.$/,
    );
  });
});
