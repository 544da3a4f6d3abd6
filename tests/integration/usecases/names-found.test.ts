import { expect, it } from "vitest";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** A name as one file has it, and as another writes it or a person looks for it. */
const NAMES = [
  ["Işık Enerji", "IŞIK ENERJİ"],
  ["Łódź Meble", "lodz meble"],
  ["Ørsted", "ORSTED"],
  ["Straßenbau Ahorn", "STRASSENBAU AHORN"],
  ["Cafe\u0301 Nero", "Café Nero"],
  ["Al\u00adder \u200eWorks", "ALDER WORKS"],
  ["Birch &amp; Sons", "Birch & Sons"],
] as const;

describeOnBothDatabases("import 45: a name written in two ways", (shared) => {
  it("is one account for a file and for a search", async () => {
    const workspace = await openWorkspace(shared());
    const list = (names: readonly string[]) => `Account name\n${names.join("\n")}\n`;
    await importFile(workspace, list(NAMES.map(([name]) => name)));
    const again = await upToCheck(workspace, list(NAMES.map(([, other]) => other)));
    const { create, update, unchanged } = await countsOf(workspace, again);
    expect([create, update + unchanged]).toEqual([0, NAMES.length]);
    for (const [, q] of NAMES) {
      const { rows } = await listAccounts(workspace.scope, { tab: "all", q, sort: "name" });
      expect(rows, q).toHaveLength(1);
    }
  });
});
