import { expect, it } from "vitest";
import { setLabel } from "@/lib/repositories/labels";
import type { Segment } from "@/lib/scoring/facts";
import { loadSample } from "@/lib/usecases/load-sample";
import { viewCalibration } from "@/lib/usecases/view-calibration";
import { editByHand } from "@/tests/factories/account-form";
import { asMember, setKamsSeeOwn } from "@/tests/factories/members";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite, type Shared } from "@/tests/setup/both-databases";

const AT = new Date("2026-03-31T10:00:00Z");

async function sample(shared: Shared) {
  const workspace = await openWorkspace(shared());
  await loadSample(workspace.scope);
  await workspace.runJobs();
  return workspace;
}

/** Labels so many accounts that are rated so; the first by id that have no label yet. */
async function labelSome(
  { scope, rows, database }: TestWorkspace,
  rated: string,
  label: Segment,
  count: number,
) {
  const labelled = await database.prisma.label.findMany({ select: { accountId: true } });
  const ids = (await rows("PortfolioRow"))
    .filter(({ segment }) => segment === rated)
    .map(({ accountId }) => String(accountId))
    .filter((id) => !labelled.some(({ accountId }) => accountId === id))
    .sort()
    .slice(0, count);
  expect(ids).toHaveLength(count);
  for (const id of ids) await setLabel(scope, id, label, AT);
}

describeOnSqlite("calibration", (shared) => {
  it("reports on the labels of the sample portfolio as computed by hand", async () => {
    const workspace = await sample(shared);
    await labelSome(workspace, "client", "client", 12);
    await labelSome(workspace, "customer", "client", 2);
    await labelSome(workspace, "client", "customer", 3);
    const before = await viewCalibration(workspace.scope);
    expect(before.agreement).toBeUndefined();
    expect(before.weights).toBeUndefined();
    expect(before.labels).toBe(
      "14 clients and 3 customers are labelled among the rated accounts. 7 customers more are needed for a report.",
    );
    await labelSome(workspace, "customer", "customer", 8);
    await labelSome(workspace, "unrated", "client", 1);

    const { labels, agreement, weights } = await viewCalibration(workspace.scope);
    expect(labels).toBe(
      "14 clients and 11 customers are labelled among the rated accounts (1 label more on unrated accounts, which cannot test the model).",
    );
    // 20 of 25. By chance (14 × 15 + 11 × 10) / 25² = 0.512: kappa = 0.288 / 0.488 = 0.590.
    // Wilson: (0.8768292 ± 0.1746084) / 1.1536584.
    expect(agreement?.finding).toBe(
      "The model agrees with 80% of 25 labels (95% interval 61% to 91%), better than the 56% of giving every account the same segment; beyond chance the agreement is moderate (kappa 0.59).",
    );
    expect(agreement?.figures.map(({ value }) => value)).toEqual(["80%", "0.59", "56%", "5"]);
    expect(agreement?.confusion.rows.map(({ cells }) => cells)).toEqual([
      ["Client", "12", "2"],
      ["Customer", "3", "8"],
    ]);
    // 12 of 15, 12 of 14; 8 of 10, 8 of 11.
    expect(agreement?.segments.rows.map(({ cells }) => cells)).toEqual([
      ["Clients", "80%", "86%"],
      ["Customers", "80%", "73%"],
    ]);
    expect(agreement?.disagreements.rows).toHaveLength(5);
    const [worst] = agreement?.disagreements.rows ?? [];
    expect(worst?.href).toMatch(/^\/accounts\//);
    expect(worst?.what).toMatch(/^Labelled a (client, rated a customer|customer, rated a client)$/);
    expect(worst?.verdict).toMatch(/^(Client|Customer), /);
    expect(weights?.worth.rows[0]?.cells).toEqual(["Current", "80%", "0.59"]);
    expect(weights?.weights.rows.map(({ cells }) => cells[1])).toEqual(["20", "40", "20", "20"]);
  });

  it("uses the computed segment and the facts of now, not an override", async () => {
    const workspace = await sample(shared);
    await labelSome(workspace, "client", "client", 10);
    await labelSome(workspace, "customer", "customer", 10);
    const { agreement } = await viewCalibration(workspace.scope);
    expect(agreement?.finding).toContain("agrees with 100% of 20 labels");
    const [label] = await workspace.database.prisma.label.findMany({
      where: { workspaceId: workspace.scope.workspaceId, segment: "client" },
    });
    const accountId = label?.accountId ?? "";
    await editByHand(workspace, accountId, { directAwardShare: "0%" });
    const after = await viewCalibration(workspace.scope);
    expect(after.agreement?.finding).toContain("agrees with 95% of 20 labels");
    expect(after.agreement?.disagreements.rows).toMatchObject([{ href: `/accounts/${accountId}` }]);
  });

  it("proposes the reference ticket with the distribution it comes from", async () => {
    const workspace = await sample(shared);
    const rows = await workspace.rows("PortfolioRow");
    const tickets = rows
      .flatMap(({ averageTicketMinor: ticket }) => (ticket === null ? [] : [Number(ticket)]))
      .sort((a, b) => a - b);
    const { ticket, oneSided } = await viewCalibration(workspace.scope);
    expect(oneSided).toBeUndefined();
    expect(ticket.histogram?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(tickets.length);
    for (const [index, bin] of (ticket.histogram?.bins ?? []).entries()) {
      const inside = tickets.filter(
        (minor) => minor / 100 >= bin.from * (1 - 1e-9) && minor / 100 < bin.to * (1 - 1e-9),
      );
      expect(inside.length, `bin ${index}`).toBe(bin.count);
    }
    // The sample came with the reference that its own tickets propose.
    expect(ticket.finding).toContain("as it would be proposed");
    expect(ticket.histogram?.marks).toHaveLength(1);
    expect(ticket.tryHref).toBeUndefined();
  });

  it("of a workspace without accounts says what is needed", async () => {
    const { scope } = await openWorkspace(shared());
    expect(await viewCalibration(scope)).toEqual({
      oneSided: undefined,
      ticket: {
        finding:
          "There is no reference ticket yet, so ticket size is unknown for all accounts. 0 accounts of the 10 needed for a proposal have an average ticket.",
        histogram: undefined,
        tryHref: undefined,
      },
      labels: "No labels yet. The report needs 10 clients and 10 customers.",
      agreement: undefined,
      weights: undefined,
    });
  });

  it("keeps to the accounts that somebody sees", async () => {
    const workspace = await sample(shared);
    await setKamsSeeOwn(workspace, true);
    const rows = await workspace.rows("PortfolioRow");
    const name = String(rows[0]?.ownerName);
    const kam = await asMember(workspace, name, "kam");
    for (const { accountId } of rows)
      await setLabel(workspace.scope, String(accountId), "client", AT);
    const own = rows.filter(
      ({ ownerName, segment }) => ownerName === name && segment !== "unrated",
    );
    const { labels, ticket } = await viewCalibration(kam.scope);
    expect(labels).toContain(`${own.length} clients and 0 customers are labelled`);
    const seen = ticket.histogram?.bins.reduce((sum, { count }) => sum + count, 0);
    expect(seen).toBeLessThan(rows.length / 2);
  });
});
