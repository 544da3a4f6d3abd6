import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { workspacesToDelete } from "@/lib/jobs/worker-process";
import { readImport } from "@/lib/repositories/imports";
import { FILE_VERSION } from "@/lib/schemas/workspace-file";
import { deleteWorkspace } from "@/lib/usecases/delete-workspace";
import { readWorkspaceFile } from "@/lib/usecases/read-workspace-file";
import { goOnArriving, viewArrival } from "@/lib/usecases/view-arrival";
import { exported, received } from "@/tests/factories/exports";
import { addMember, addUser } from "@/tests/factories/full-workspace";
import { type ExportFiles, packed, unpacked } from "@/tests/factories/packed-export";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const ORDER = "R-1,a1,20000,1000,EUR,,1,i1,\r\n";
const RATE = "r1,EUR,USD,20000,0.9,,2026-01-01T00:00:00.000Z\r\n";
const LOG = "l1,2026-01-01T00:00:00.000Z,person,u1,Eve,import.landed,,,{},,\r\n";
const DAMAGED = "damaged, or was changed after the export";
const ROW = "is not what an export writes";
const TWO_MB = "x".repeat(2_000_000);

/** What is done to a sound export, and what the person reads then. */
const CASES: readonly (readonly [
  name: string,
  make: (files: ExportFiles) => Uint8Array,
  says: string,
])[] = [
  ["no ZIP", () => strToU8("Account name,NPS\n"), "This is not a whole ZIP file."],
  ["a ZIP cut in half", (files) => packed(files).slice(0, 900), "This is not a whole ZIP file."],
  [
    "another ZIP",
    () => zipSync({ "a.csv": strToU8("a") }),
    "This ZIP is no export of a workspace.",
  ],
  [
    "a newer version",
    (files) => packed(files, (claims) => Object.assign(claims, { version: FILE_VERSION + 1 })),
    "made by a newer version",
  ],
  [
    "a manifest of something else",
    (files) => packed(files, (claims) => Object.assign(claims, { format: "x" })),
    "This ZIP is no export of a workspace.",
  ],
  [
    "bad JSON",
    (files) => packed({ ...files, "workspace.json": "{" }),
    `workspace.json is ${DAMAGED}`,
  ],
  [
    "a field too many",
    (files) =>
      packed({
        ...files,
        "workspace.json": JSON.stringify({ ...JSON.parse(files["workspace.json"] ?? ""), id: "x" }),
      }),
    `workspace.json is ${DAMAGED}`,
  ],
  [
    "a changed file",
    (files) => {
      const sound = JSON.parse(files["manifest.json"] ?? "").files;
      return packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER}` }, (claims) => {
        claims.files = sound;
      });
    },
    `orders.csv is ${DAMAGED}`,
  ],
  [
    "a file that inflates to more than it says",
    (files) =>
      packed({ ...files, "log.csv": TWO_MB }, (claims) => {
        for (const file of claims.files) if (file.name === "log.csv") file.bytes = 1000;
      }),
    `log.csv is ${DAMAGED}`,
  ],
  [
    "files that say to be larger than anything",
    (files) =>
      packed(files, (claims) => {
        for (const file of claims.files) file.bytes = 1_900_000_000;
      }),
    "What is in this ZIP is larger than a workspace can be.",
  ],
  [
    "a table that is not there",
    (files) => packed(files, (claims) => claims.files.splice(4, 1)),
    DAMAGED,
  ],
  [
    "a row with a cell too few",
    (files) => packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER}R-2,a1\r\n` }),
    `Row 2 of orders.csv ${ROW}`,
  ],
  [
    "a number that is none",
    (files) =>
      packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER.replace("1000", "1e9")}` }),
    `Row 1 of orders.csv ${ROW}`,
  ],
  [
    "an entry of the log from the future",
    (files) =>
      packed({ ...files, "log.csv": `${files["log.csv"]}${LOG.replace("2026-", "2999-")}` }),
    `Row 2 of log.csv ${ROW}`,
  ],
  [
    "an entry of the log that nobody writes",
    (files) => packed({ ...files, "log.csv": `${files["log.csv"]}${LOG.replace("landed", "x")}` }),
    `Row 2 of log.csv ${ROW}`,
  ],
  ["text that is no CSV", (files) => packed({ ...files, "log.csv": '"' }), `log.csv is ${DAMAGED}`],
  [
    "a rate that is none",
    (files) => {
      const rates = `${files["currency-rates.csv"]}${RATE.replace("0.9", "0.90")}`;
      return packed({ ...files, "currency-rates.csv": rates });
    },
    `Row 1 of currency-rates.csv ${ROW}`,
  ],
  [
    "two rates of one day",
    (files) => {
      const rates = `${files["currency-rates.csv"]}${RATE}${RATE.replace("r1", "r2")}`;
      return packed({ ...files, "currency-rates.csv": rates });
    },
    "Something is in this ZIP twice.",
  ],
  [
    "an order twice",
    (files) => packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER}${ORDER}` }),
    "Something is in this ZIP twice.",
  ],
];

describeOnBothDatabases("a file that is to become a workspace", (openFresh) => {
  it("is refused in one sentence where it is no sound export, and leaves nothing behind", async () => {
    const first = await openWorkspace(await openFresh());
    const files = unpacked(await exported(first));
    for (const [name, make, says] of CASES) {
      const workspace = await addWorkspace(first.database);
      const before = await workspace.snapshot();
      const sent = await received(workspace.scope, make(files));
      await workspace.runJobs();
      const record = sent.ok ? await readImport(workspace.scope, sent.value.id) : undefined;
      expect(record?.status, name).toBe("failed");
      expect((await viewArrival(workspace.scope))?.failure, name).toContain(says);
      expect({ ...(await workspace.snapshot()), Import: [] }, name).toEqual(before);
      const { workspaceId } = workspace.scope;
      expect(await first.database.prisma.logEntry.count({ where: { workspaceId } }), name).toBe(0);
    }
  });

  it("may hold files with names like paths: they are not looked at", async () => {
    const first = await openWorkspace(await openFresh());
    const sound = unzipSync(await exported(first));
    const zip = zipSync({ "../../etc/passwd": strToU8("x"), "/log.csv": strToU8("y"), ...sound });
    const workspace = await addWorkspace(first.database);
    await received(workspace.scope, zip);
    await workspace.runJobs();
    expect(await viewArrival(workspace.scope)).toBeUndefined();
    expect(await workspace.rows("Import")).toMatchObject([{ status: "done" }]);
    expect(await workspace.rows("ImportPiece")).toEqual([]);
  });

  it("that does not arrive whole takes the new workspace with it", async () => {
    const first = await openWorkspace(await openFresh());
    const { database } = first;
    const zip = await exported(first);
    const workspace = await addWorkspace(database);
    const { scope } = workspace;
    await addUser(database, "anna", null);
    for (const space of [first, workspace]) await addMember(space.scope, "anna", "owner", "x");
    expect(await received(scope, zip, zip.length + 1)).toEqual({
      ok: false,
      error: "The file did not arrive whole: the connection broke off. Send it again.",
    });
    const where = { workspaceId: scope.workspaceId };
    expect(await database.prisma.member.count({ where })).toBe(0);
    const now = new Date();
    expect(await workspacesToDelete(now)).toEqual([scope.workspaceId]);
    await deleteWorkspace(scope, now, () => true);
    expect(await database.prisma.import.count({ where })).toBe(0);
    expect(await database.prisma.workspace.count()).toBe(1);
    expect(await database.prisma.user.count()).toBe(1);
  });

  it("goes on where its history could not be written, and is noted once", async () => {
    const first = await openWorkspace(await openFresh());
    const zip = await exported(first);
    const workspace = await addWorkspace(first.database);
    const { scope } = workspace;
    await received(scope, zip);
    expect(await workspace.runJob(readWorkspaceFile)).toEqual([]);
    const fault = new Error("The disk is full.");
    expect(await workspace.runJob(() => Promise.reject(fault))).toEqual([fault]);
    expect(await viewArrival(scope)).toMatchObject({ mayGoOn: true });
    await goOnArriving(scope);
    expect((await viewArrival(scope))?.progress).toMatchObject({ status: "landing" });
    await workspace.runJobs();
    expect(await viewArrival(scope)).toBeUndefined();
    const { workspaceId } = scope;
    const log = await first.database.prisma.logEntry.findMany({ where: { workspaceId } });
    expect(log.map(({ action }) => action).sort()).toEqual([
      "workspace.exported",
      "workspace.landed",
    ]);
  });
});
