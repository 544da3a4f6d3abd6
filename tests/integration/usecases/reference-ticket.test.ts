import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";
import { addByHand } from "@/tests/factories/account-form";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Tickets of 10, 20, … in the currency of the workspace. */
const withTickets = (count: number, from = 1) =>
  [
    "Account name,Owner,Average ticket,Orders (total),Orders a year",
    ...Array.from({ length: count }, (_, index) => {
      const number = from + index;
      return `Account ${number},Owner ${number},${number * 10},20,6`;
    }),
    "",
  ].join("\n");

describeOnBothDatabases("the reference ticket", (shared) => {
  it("is the median once ten accounts have a ticket; accepted, it rates everybody anew", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "By hand", averageTicketMinor: "30", ordersPerYear: "6" });
    await importFile(workspace, withTickets(4));
    const id = await upToCheck(workspace, withTickets(6, 5));
    // 10, 20, 30, 30, 40, 50, 60, 70, 80, 90, 100: the sixth of eleven.
    expect((await countsOf(workspace, id)).referenceTicket).toEqual({ minor: 5000, accounts: 11 });
    await confirmAndLand(workspace, id, { useReferenceTicket: true });

    const [stored] = await workspace.rows("ScoringModel");
    const [row] = await workspace.rows("Workspace");
    expect(row?.modelVersion).toBe(stored?.version);
    expect(stored?.version).not.toBe(DEFAULT_MODEL.version);
    const rows = await workspace.rows("PortfolioRow");
    expect(rows).toHaveLength(11);
    expect(new Set(rows.map((one) => one.modelVersion))).toEqual(new Set([stored?.version]));
    expect(rows.filter((one) => one.ownerName === "")).toEqual([]);
    const model = { ...DEFAULT_MODEL, referenceTicket: { minor: 5000, currency: "EUR" } };
    for (const [name, averageTicketMinor, facts] of [
      ["By hand", 3000, {}],
      ["Account 1", 1000, { ordersTotal: 20 }],
      ["Account 10", 10_000, { ordersTotal: 20 }],
    ] as const) {
      const rating = rate({ ...facts, averageTicketMinor, ordersPerYear: 6 }, model, AS_OF);
      const { ticketSize } = rating.criteria;
      expect(await portfolioRowNamed(workspace, name)).toMatchObject({
        segment: rating.segment,
        scoreTenths: Math.round((rating.score ?? Number.NaN) * 10),
        ticketSizePoints: ticketSize.status === "known" ? ticketSize.points : undefined,
      });
    }
    const next = await upToCheck(workspace, withTickets(12, 20));
    expect((await countsOf(workspace, next)).referenceTicket).toBeUndefined();
  });

  it("declined, leaves the model as it is and proposes again", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, withTickets(10));
    expect(await workspace.rows("ScoringModel")).toEqual([]);
    const rows = await workspace.rows("PortfolioRow");
    expect(rows.map((row) => row.ticketSizePoints)).toEqual(Array(10).fill(null));
    expect(new Set(rows.map((row) => row.modelVersion))).toEqual(new Set([DEFAULT_MODEL.version]));
    const next = await upToCheck(workspace, withTickets(1, 11));
    expect((await countsOf(workspace, next)).referenceTicket).toEqual({
      minor: 6000,
      accounts: 11,
    });
  });

  it("is not proposed from nine accounts", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, withTickets(9));
    expect((await countsOf(workspace, id)).referenceTicket).toBeUndefined();
  });
});
