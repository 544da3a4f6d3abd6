import { expect, it } from "vitest";
import { confirmImport } from "@/lib/usecases/import-steps";
import { editByHand } from "@/tests/factories/account-form";
import { checkAgain } from "@/tests/factories/check-forms";
import {
  confirmAndLand,
  importFile,
  readImported,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, provideDatabase } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const HEADER = "Order number,Order date,Account ID,Account name,Amount";

describeOnBothDatabases("an owner added while an order history waits to land", (shared) => {
  it("import 22: stops it, and has their name in the portfolio after a new check", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, `${HEADER}\n1,2026-01-05,F,Fern,10.00\n`);
    const fern = await accountNamed(workspace, "Fern");
    const id = await upToCheck(workspace, `${HEADER}\n2,2026-02-05,F,Fern,20.00\n`);
    await confirmImport(workspace.scope, id, { skipErrors: false, useReferenceTicket: false });
    const { database } = workspace;
    provideDatabase({
      ...database,
      bulk: {
        ...database.bulk,
        tidy: () => database.bulk.tidy(),
        async land(work) {
          provideDatabase(database);
          await editByHand(workspace, fern.id, { owner: "New Owner" });
          return database.bulk.land(work);
        },
      },
    });
    await workspace.runJobs();
    expect(await readImported(workspace, id)).toMatchObject({
      status: "checked",
      problem: { code: "moved", count: 1, accounts: [fern.id] },
    });
    await checkAgain(workspace.scope, id);
    await workspace.runJobs();
    await confirmAndLand(workspace, id);
    expect((await readImported(workspace, id)).status).toBe("done");
    expect(await portfolioRowNamed(workspace, "Fern")).toMatchObject({
      ownerName: "New Owner",
      ordersTotal: 2,
    });
  });
});
