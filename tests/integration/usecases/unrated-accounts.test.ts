import { expect, it } from "vitest";
import { accountListQuery } from "@/lib/schemas/account-list";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { importFile } from "@/tests/factories/import-steps";
import { accountView } from "@/tests/factories/overrides";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Trade that looks like a client's and nothing of personalization; a client, and a customer. */
const LIST = `Account name,Customer since,Orders (total),Orders a year,Direct-award share,Tailored share,Revenue (12 months)
Trade,2012-01-01,60,9,,,900
Client,2015-01-01,60,9,90%,90%,100
Customer,2015-01-01,60,9,0%,0%,100
Bare,,,,,,
`;

const namesBy = async ({ scope }: TestWorkspace, dir: "asc" | "desc") =>
  (await listAccounts(scope, accountListQuery.parse({ sort: "score", dir }))).rows.map(
    ({ name }) => name,
  );

describeOnBothDatabases("an unrated account", (shared) => {
  it("shows no score as a verdict, and sorts after all rated ones both ways", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const view = await accountView(workspace, (await accountNamed(workspace, "Trade")).id);
    expect(view.mark.segment).toBe("unrated");
    expect(Number(view.score)).toBeGreaterThan(80);
    expect(view.partialScore).toBe(`trade only, ${view.score}`);
    expect(view.waterfall?.threshold).toBeNull();
    expect(JSON.stringify(view)).not.toContain("client threshold");
    expect(view.waterfall?.finding).toBe(
      `No verdict yet (trade only, ${view.score} of 100): too little is known to compare it with clients.`,
    );

    const rated = await accountView(workspace, (await accountNamed(workspace, "Client")).id);
    expect(rated.partialScore).toBeUndefined();
    expect(rated.waterfall?.finding).toContain("at or above the client threshold of 60");

    expect(await namesBy(workspace, "desc")).toEqual(["Client", "Customer", "Trade", "Bare"]);
    expect(await namesBy(workspace, "asc")).toEqual(["Customer", "Client", "Bare", "Trade"]);

    const { quadrant } = await viewPortfolio(workspace.scope);
    expect(quadrant.points.map(({ name }) => name).toSorted()).toEqual(["Client", "Customer"]);
  });
});
