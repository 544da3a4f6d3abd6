import { expect, it } from "vitest";
import { readRatingWritten } from "@/lib/schemas/written-figures";
import { saveSettings, viewSettings } from "@/lib/usecases/workspace-settings";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { formOf } from "@/tests/factories/form";
import { confirmAndLand, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountView } from "@/tests/factories/overrides";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = `Account name,Account ID,Customer since,Direct-award share,Tailored share,Average ticket,Orders (total),Orders a year
Model,M,2018-01-01,60%,20%,1000,40,1
Orders,O,2021-06-01,53%,50%,,,
Both,B,2023-06-01,60%,50%,,,
${Array.from({ length: 10 }, (_, index) => `Other ${index},X${index},2020-01-01,40%,40%,${100 + index},30,6`).join("\n")}
`;

const DAYS =
  "2024-07-01 2024-10-01 2025-01-01 2025-04-01 2025-07-01 2025-10-01 2026-01-01 2026-03-01";
const ordersOf = (id: string) =>
  DAYS.split(" ").map((day, index) => `${id}${index},${day},${id},${id},104`);
const ORDERS = [
  "Order number,Order date,Account ID,Account name,Amount",
  ...ordersOf("O"),
  ...ordersOf("B"),
  "",
].join("\n");

const idOf = async (workspace: TestWorkspace, name: string) =>
  (await accountNamed(workspace, name)).id;

async function moversOf(workspace: TestWorkspace, name: string) {
  const id = await idOf(workspace, name);
  const rows = await workspace.rows("SegmentChange");
  return rows
    .filter(({ accountId }) => accountId === id)
    .map(({ cause, written }) => ({ cause, ...readRatingWritten(String(written)) }));
}

async function ratingCauses(workspace: TestWorkspace, name: string) {
  const { history } = await accountView(workspace, await idOf(workspace, name));
  return history.filter(({ what }) => what.startsWith("Rating")).map(({ cause }) => cause);
}

async function changeSettings(workspace: TestWorkspace, typed: Readonly<Record<string, string>>) {
  const { name, currency, timeZone, locale, asOf, shown } = await viewSettings(workspace.scope);
  const form = formOf({ name, currency, timeZone, locale, asOf, shown, ...typed });
  expect(await saveSettings(workspace.scope, form)).toMatchObject({ status: "saved" });
  await workspace.runJobs();
}

describeOnBothDatabases("why a rating changed", (shared) => {
  it("is the orders, the model, or both, where an import brings both", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const id = await upToCheck(workspace, ORDERS);
    await confirmAndLand(workspace, id, { useReferenceTicket: true });
    const modelFrom = "2026.1";
    expect(await moversOf(workspace, "Model")).toEqual([
      { cause: "model", movers: ["model"], others: [], modelFrom },
    ]);
    expect(await moversOf(workspace, "Orders")).toEqual([
      { cause: "orders", movers: ["facts"], others: ["model"], modelFrom },
    ]);
    expect(await moversOf(workspace, "Both")).toEqual([
      { cause: "orders", movers: ["facts", "model"], others: [], modelFrom },
    ]);
    expect(await ratingCauses(workspace, "Model")).toEqual([
      "Model changed from 2026.1 to 2026.1-1",
    ]);
    expect(await ratingCauses(workspace, "Orders")).toEqual([
      "Order history: Last purchase, Orders (12 months), Orders (total) and 4 more; the new model 2026.1-1 alone would not have changed it",
    ]);
    expect(await ratingCauses(workspace, "Both")).toEqual([
      "Order history: Last purchase, Orders (12 months), Orders (total) and 4 more, and model changed from 2026.1 to 2026.1-1",
    ]);
  });

  it("stands in entries that keep their figures whatever the settings become", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, {
      ...{ name: "Ivy", customerSince: "2022-03-31", revenue12mMinor: "1000" },
      ...{ directAwardShare: "0%", tailoredShare: "100%" },
    });
    await editByHand(workspace, id, { revenue12mMinor: "2500", directAwardShare: "100%" });
    const before = await accountView(workspace, id);
    const [first] = before.history;
    expect(first?.what).toContain("€1,000.00 → €2,500.00");
    expect(first?.effect).toMatch(/^Score: [\d.]+ → [\d.]+, customer → client$/);
    const pastOf = ({ facts }: typeof before) =>
      facts.flatMap(({ rows }) => rows).find(({ field }) => field === "revenue12mMinor")?.past;

    await changeSettings(workspace, { currency: "CHF", asOf: "2030-06-30" });
    const after = await accountView(workspace, id);
    const kept = after.history.filter((line) => before.history.some((one) => one.id === line.id));
    expect(kept).toEqual(before.history);
    expect(pastOf(after)).toEqual(pastOf(before));
    const pointOf = ({ scoreHistory }: typeof before) =>
      scoreHistory.view?.points.find(({ segmentChanged }) => segmentChanged);
    expect(pointOf(after)?.score).toBe(pointOf(before)?.score);
  });

  it("is said of an entry of before only as far as it was kept", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy", revenue12mMinor: "1000" });
    await editByHand(workspace, id, { revenue12mMinor: "2500" });
    await workspace.database.prisma.accountChange.updateMany({
      where: { accountId: id },
      data: { written: null },
    });
    const { history } = await accountView(workspace, id);
    expect(history.map(({ what, effect }) => [what, effect])).toEqual([
      ["Revenue (12 months): 1,000 → 2,500", ""],
    ]);
  });
});
