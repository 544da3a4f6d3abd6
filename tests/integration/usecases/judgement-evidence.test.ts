import { expect, it } from "vitest";
import { accountListQuery } from "@/lib/schemas/account-list";
import { composeReport } from "@/lib/usecases/audit-report";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import { importFile } from "@/tests/factories/import-steps";
import { accountView } from "@/tests/factories/overrides";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = `Account name,Judged (1-5),Revenue (12 months),Customer since
Shown,5,100,2020-01-01
Bare,4,900,2020-01-01
Low,3,500,2020-01-01
`;

describeOnBothDatabases("judgements of 4 and 5", (shared) => {
  it("stand beside their evidence on the audit, the account and in a list of those without", async () => {
    const workspace = await openWorkspace(shared());
    const { scope, database } = workspace;
    await importFile(workspace, LIST);
    const { id, createdAt } = await accountNamed(workspace, "Shown");
    // Noted when it was judged: here with the account.
    await database.prisma.accountEvent.create({
      data: {
        ...{ workspaceId: scope.workspaceId, id: "event", accountId: id, onDay: 20_000 },
        ...{ kind: "note", text: "They called us first.", by: "Ines", at: createdAt },
      },
    });

    const context = await readWorkspaceContext(scope, new Date());
    const { judgements } = await composeReport(scope, context, "Portfolio audit");
    expect(judgements?.finding).toBe(
      "2 accounts are judged 4 or 5, 1 of them without evidence: ask their account owners what happened.",
    );
    expect(judgements?.table.rows.map(({ cells }) => [cells[0], cells[2], cells[4]])).toEqual([
      ["Bare", "4", "none recorded"],
      ["Shown", "5", "“They called us first.” 4 Oct 2024, Ines"],
    ]);

    const list = await listAccounts(
      scope,
      accountListQuery.parse({ tab: "judged-without-evidence" }),
    );
    expect(list.rows.map(({ name }) => name)).toEqual(["Bare"]);

    expect((await accountView(workspace, id)).judgement).toBe(
      "Judged 5 of 5. Evidence: “They called us first.” 4 Oct 2024, Ines.",
    );
    const bare = await accountNamed(workspace, "Bare");
    expect((await accountView(workspace, bare.id)).judgement).toBe(
      "Judged 4 of 5. Evidence: none recorded.",
    );
    const low = await accountNamed(workspace, "Low");
    expect((await accountView(workspace, low.id)).judgement).toBeUndefined();
  });
});
