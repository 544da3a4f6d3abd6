import { expect, it } from "vitest";
import { viewImport } from "@/lib/usecases/view-import";
import { addByHand } from "@/tests/factories/account-form";
import { countsOf, upToCheck } from "@/tests/factories/import-steps";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const IDS = ["17850", "12583"];

describeOnBothDatabases("import 42: a file and the portfolio that hardly meet", (shared) => {
  const checked = async (text: string) => {
    const workspace = await openWorkspace(shared());
    for (const id of IDS) await addByHand(workspace, { name: `Account ${id}`, externalId: id });
    const id = await upToCheck(workspace, text);
    const view = await viewImport(workspace.scope, id, 0);
    return { counts: await countsOf(workspace, id), said: view?.check?.hardlyMet };
  };

  it("are named with examples of both, of an order history and of a list", async () => {
    const orders = await checked(
      "Order number,Order date,Account ID,Amount\n1,2026-01-05,K-17850,5\n2,2026-01-06,K-12583,5\n",
    );
    expect(orders.counts.hardlyMet).toMatchObject({ met: 0, of: 2 });
    expect(orders.said).toContain("“K-17850”");
    expect(orders.said).toContain("“17850”");
    const list = await checked("External ID,Account name\nK-1,One\nK-2,Two\n");
    expect(list.counts.hardlyMet?.examples).toEqual(["K-1", "K-2"]);
  });

  it("are not named where they meet, whatever became of the numbers", async () => {
    const orders = await checked(
      "Order number,Order date,Account ID,Amount\n1,2026-01-05,17850.0,5\n2,2026-01-06,9,5\n",
    );
    expect(orders.counts).toMatchObject({ met: 1, update: 1 });
    expect(orders.said).toBeUndefined();
  });

  it("are named where the names are IDs, and by names alone", async () => {
    const ids = await checked(
      "Order number,Order date,Customer,Amount\n1,2026-01-05,17850.0,5\n2,2026-01-06,12583,5\n",
    );
    expect(ids.counts.namedById).toMatchObject({ accounts: 2 });
    expect(ids.said).toContain("2 accounts of the order history have names that are IDs");
    const names = await checked(
      "Order number,Order date,Customer,Amount\n1,2026-01-05,Alder,5\n2,2026-01-06,Birch,5\n",
    );
    expect(names.said).toMatch(/^No account is in both.*“Account 17850”/);
  });

  it("are named with what they differ in", async () => {
    const orders = await checked(
      "Order number,Order date,Account ID,Amount\n1,2026-01-05,0017850,5\n2,2026-01-06,0012583,5\n",
    );
    expect(orders.counts.nearlySame).toMatchObject({ ids: 2, by: "zeros", one: "0012583" });
    expect(orders.said).toContain("(“0012583” and “12583”: leading zeros)");
    const list = await checked("External ID,Account name\n17850,One\n012583,Two\n");
    expect(list.counts.hardlyMet).toBeUndefined();
    expect(list.said).toContain("1 ID in this file is written differently in the portfolio");
  });
});
