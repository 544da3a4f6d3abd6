import { describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { confirmImport } from "@/lib/usecases/import-steps";
import { editByHand } from "@/tests/factories/account-form";
import { importFile, readImported, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, provideDatabase } from "@/tests/factories/workspace";
import { freshPostgres } from "@/tests/setup/both-databases";

const FIRST = `External ID,Account name,Owner,Orders (total),Revenue (12 months)
C-1,Alder,Ana,5,100.00
C-2,Birch,Ana,6,200.00
`;

/** Changes one account and brings ten with a ticket, so that a reference ticket is proposed. */
const SECOND = [
  "External ID,Account name,Owner,Orders (total),Average ticket",
  "C-1,Alder,New Owner,7,50",
  ...Array.from(
    { length: 10 },
    (_, index) => `D-${index},Dogwood ${index},New Owner,3,${index + 10}`,
  ),
  "",
].join("\n");

const CONFIRMED = { skipErrors: false, useReferenceTicket: true };

// On SQLite a landing holds the lock of all writing: an edit waits until it is over.
describe("an edit in the middle of a landing (postgresql)", () => {
  it("is never overwritten", async () => {
    const workspace = await openWorkspace(await freshPostgres());
    await importFile(workspace, FIRST);
    const alder = await accountNamed(workspace, "Alder");
    const id = await upToCheck(workspace, SECOND);
    await confirmImport(workspace.scope, id, { ...CONFIRMED, useReferenceTicket: false });
    const { database } = workspace;
    provideDatabase(
      beforeRead(database, /FROM "Account"\s+WHERE .*"id" IN/s, async () => {
        provideDatabase(database);
        await editByHand(workspace, alder.id, { ordersTotal: "8" });
      }),
    );
    await workspace.runJobs();
    expect((await accountNamed(workspace, "Alder")).values.ordersTotal).toBe(8);
    expect(await readImported(workspace, id)).toMatchObject({
      status: "checked",
      problem: { code: "moved" },
    });
  });

  it("of another account does not wait for it, even where the model changes", async () => {
    const workspace = await openWorkspace(await freshPostgres());
    await importFile(workspace, FIRST);
    const birch = await accountNamed(workspace, "Birch");
    const id = await upToCheck(workspace, SECOND);
    await confirmImport(workspace.scope, id, CONFIRMED);
    const { database } = workspace;
    provideDatabase(
      beforeRead(database, /FROM "Account"\s+WHERE .*"id" IN/s, async () => {
        provideDatabase(database);
        expect(await editByHand(workspace, birch.id, { ordersTotal: "9" })).toMatchObject({
          ok: true,
        });
      }),
    );
    await workspace.runJobs();
    expect((await readImported(workspace, id)).status).toBe("done");
    expect((await accountNamed(workspace, "Birch")).values.ordersTotal).toBe(9);
    const [model] = await workspace.rows("ScoringModel");
    expect(await portfolioRowNamed(workspace, "Birch")).toMatchObject({
      ordersTotal: 9,
      modelVersion: model?.version,
    });
  });
});

/** A database whose landings do something once before the first read that matches. */
function beforeRead(database: Database, matching: RegExp, act: () => Promise<void>): Database {
  let acted = false;
  return {
    ...database,
    bulk: {
      tidy: () => database.bulk.tidy(),
      land: (work) =>
        database.bulk.land((transaction) =>
          work({
            insert: (...args) => transaction.insert(...args),
            execute: (...args) => transaction.execute(...args),
            withoutIndexes: (...args) => transaction.withoutIndexes(...args),
            async select(sql, parameters) {
              if (!acted && matching.test(sql)) {
                acted = true;
                await act();
              }
              return transaction.select(sql, parameters);
            },
          }),
        ),
    },
  };
}
