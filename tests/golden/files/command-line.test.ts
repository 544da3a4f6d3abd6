import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";

const FILES = import.meta.dirname;
const COMMAND = join(FILES, "..", "..", "..", "bin", "clientele");
const folder = mkdtempSync(join(tmpdir(), "clientele-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would, from another folder. */
const run = (...args: string[]) =>
  spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: "utf8" });

describe("bin/clientele", () => {
  it("writes results to standard output, notes to standard error, and exits with 0", () => {
    const { status, stdout, stderr } = run("rate", join(FILES, "german-list", "accounts.csv"));
    expect(status).toBe(0);
    expect(stdout.split("\r\n")[0]).toBe(
      "externalId,name,segment,score,borderline,provisional,lapsed,quiet,coverage,tenure,personalization,ticketSize,purchaseFrequency,verdict",
    );
    expect(stderr).toContain("“Firma” → Account name");
  });

  it.each([
    ["bad rows", ["rate", join(FILES, "bad-rows", "accounts.csv")], "line 3"],
    ["a file that is not there", ["rate", "nothing.csv"], "nothing.csv cannot be read"],
    ["a folder", ["rate", "."], "is not a file"],
    ["a model that is none", ["rate", "x.csv", "--model", "nothing.json"], "nothing.json"],
    [
      "an order history in the place of accounts",
      ["rate", join(FILES, "invoice-lines", "orders.csv")],
      "--orders",
    ],
  ])("exits with 1 for %s and writes no result", (_name, args, note) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(note);
  });

  it.each([
    [[]],
    [["rate"]],
    [["rate", "--nonsense"]],
    [["rate", "a.csv", "b.csv"]],
    [["rate", "a.csv", "--as-of", "yesterday"]],
    [["rate", "a.csv", "--format", "xml"]],
  ])("exits with 2 for wrong usage: %j", (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
  });

  it("import 50: reads standard input, also as the order history", () => {
    const input = "Order date,Customer,Amount\n2026-01-05,Alder,100\n";
    const options = { cwd: folder, encoding: "utf8", input } as const;
    const rated = spawnSync(process.execPath, [COMMAND, "rate", "--orders", "-"], options);
    expect(rated.status).toBe(0);
    expect(rated.stdout).toContain(",Alder,");
    expect(rated.stderr).toContain("standard input: 1 row");
  });

  it("import 50: reads 400 columns, and says why not more; a ZIP is to be unpacked first", () => {
    const wide = (columns: number) => {
      const extra = Array.from({ length: columns - 1 }, (_, at) => `C${at}`);
      return `Account name,${extra.join(",")}\nAlder,${extra.join(",")}\n`;
    };
    writeFileSync(join(folder, "wide.csv"), wide(400));
    writeFileSync(join(folder, "wider.csv"), wide(401));
    writeFileSync(join(folder, "packed.zip"), zipSync({ "list.csv": strToU8(wide(2)) }));
    expect(run("rate", "wide.csv").status).toBe(0);
    expect(run("rate", "wider.csv")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("more than 400 columns"),
    });
    expect(run("rate", "packed.zip")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Unpack it first"),
    });
  });

  it("ends quietly when the reader of the pipe has seen enough", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `N${at},Name ${at}`);
    writeFileSync(join(folder, "many.csv"), ["External ID,Account name", ...rows].join("\n"));
    const line = `"${process.execPath}" "${COMMAND}" rate many.csv | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" });
    expect(stdout).toMatch(/^externalId,.*\r\n0\n$/);
    expect(stderr).not.toContain("Error");
  });
});
