import { expect, it } from "vitest";
import { pageCursor } from "@/lib/schemas/page-cursor";
import { viewAudits } from "@/lib/usecases/audits";
import { viewAccount } from "@/lib/usecases/view-account";
import { addByHand } from "@/tests/factories/account-form";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const COUNT = 57;
const NUMBERS = Array.from({ length: COUNT }, (_, index) => index);
const at = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 60_000);

describeOnSqlite("lists that are cut", (shared) => {
  it("lead to older audits, page by page", async () => {
    const { scope, database } = await openWorkspace(shared());
    const { workspaceId } = scope;
    await database.prisma.audit.createMany({
      data: NUMBERS.map((index) => ({
        ...{ workspaceId, id: `audit-${index}`, title: "Portfolio audit", asOf: 20_000 },
        ...{ modelVersion: "2026.1", dataVersion: 1, report: "{}", createdAt: at(index) },
      })),
    });
    const first = await viewAudits(scope);
    expect(first.lines).toHaveLength(50);
    expect(first.newestHref).toBeUndefined();
    const after = pageCursor.parse(first.olderHref?.split("after=")[1]);
    const second = await viewAudits(scope, after);
    const hrefs = [...first.lines, ...second.lines].map(({ href }) => href);
    expect(hrefs).toEqual(NUMBERS.toReversed().map((index) => `/audits/audit-${index}`));
    expect(second).toMatchObject({ newestHref: "/audits", olderHref: undefined });
  });

  it("say how much of an account's history is shown, and lead to all of it", async () => {
    const workspace = await openWorkspace(shared());
    const { scope, database } = workspace;
    const id = await addByHand(workspace, { name: "Ivy" });
    await database.prisma.accountChange.createMany({
      data: NUMBERS.map((index) => ({
        ...{ workspaceId: scope.workspaceId, id: `change-${index}`, accountId: id, at: at(index) },
        ...{ cause: "hand", by: "Ines", changes: `{"nps":[${index},${index + 1}]}` },
      })),
    });
    const cut = await viewAccount(scope, id);
    expect(cut?.history).toHaveLength(50);
    expect(cut?.historyCut).toEqual({
      text: "50 of 57 shown.",
      label: "See all 57",
      href: `/accounts/${id}?history=all#history`,
    });
    const whole = await viewAccount(scope, id, { wholeHistory: true });
    expect(whole?.history).toHaveLength(57);
    expect(whole?.historyCut).toBeUndefined();
  });
});
