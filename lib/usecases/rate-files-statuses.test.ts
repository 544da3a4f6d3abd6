import { describe, expect, it } from "vitest";
import { rateText } from "@/tests/factories/rate-text";

const OPPORTUNITIES = `"Account Name","Opportunity Name","Stage","Amount Currency","Amount","Close Date"
"Alder Ltd","Rollout","Closed Won","EUR","12,500.00","3/2/2026"
"Alder Ltd","Rollout 2","Closed Lost","EUR","40,000.00","5/15/2026"
"Birch plc","Pilot","Closed Won","EUR","3,000.00","1/20/2026"
"Birch plc","Next","Proposal","EUR","9,000.00","12/20/2026"
`;

describe("import 40: statuses that say nothing was bought", () => {
  it("stop the command line, with counts, sums and the options that answer", async () => {
    const { code, accounts, notes } = await rateText({ orders: OPPORTUNITIES });
    expect([code, accounts]).toEqual([1, []]);
    expect(notes).toContain(
      "orders.csv: “Stage” says that nothing was bought: Closed Lost (1 row, 40000.00 EUR), " +
        'Proposal (1 row, 9000.00 EUR). Leave these rows out with --exclude-status "Closed ' +
        'Lost,Proposal", or count every row with --keep-all-statuses.',
    );
  });

  it("are left out by the option that was named", async () => {
    const { code, accounts } = await rateText(
      { orders: OPPORTUNITIES },
      { excludeStatus: "Closed Lost,Proposal" },
    );
    expect(code).toBe(0);
    expect(accounts).toEqual([
      ["", "Alder Ltd", 1, 12_500, "2026-03-02", "2026-03-02"],
      ["", "Birch plc", 1, 3000, "2026-01-20", "2026-01-20"],
    ]);
  });

  it("count where a person says so, and that is said", async () => {
    const kept = await rateText({ orders: OPPORTUNITIES }, { keepAllStatuses: true });
    expect(kept.accounts.map(([, name, , revenue]) => [name, revenue])).toEqual([
      ["Alder Ltd", 52_500],
      ["Birch plc", 3000],
    ]);
    expect(kept.notes.join("\n")).toContain(
      "rows that count although nothing was bought: Closed Lost (1 row, 40000.00 EUR), Proposal",
    );
  });

  it("are asked for where their rows cannot be read too", async () => {
    const { code, notes } = await rateText({
      orders:
        "Order no,Order date,Customer,Amount,Status\n1,2026-01-01,A,5,paid\n2,2026-01-01,A,,lost\n",
    });
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain("lost (1 row). Leave these rows out");
  });

  it("are known in IsWon alone, and the account by AccountId", async () => {
    const orders =
      "Id,AccountId,Name,Amount,CloseDate,IsWon\n006A,001A,Alder - rollout,1000,2024-01-15,true\n006B,001A,Alder - two,90000,2024-05-15,false\n";
    expect((await rateText({ orders })).code).toBe(1);
    const { accounts } = await rateText({ orders }, { excludeStatus: "false" });
    expect(accounts).toEqual([["001A", "", 1, 1000, "2024-01-15", "2024-01-15"]]);
  });

  it("are known in StageName of a Data Loader export", async () => {
    const orders =
      "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon\n006A,001A,Alder - rollout,Closed Won,1000,2024-01-15,true,true\n006B,001A,Alder - phase 2,Prospecting,90000,2024-05-15,false,false\n006C,001B,Birch - pilot,Closed Lost,7000,2024-03-01,true,false\n";
    const { accounts } = await rateText({ orders }, { excludeStatus: "Prospecting,Closed Lost" });
    expect(accounts).toEqual([["001A", "", 1, 1000, "2024-01-15", "2024-01-15"]]);
  });

  it("unknown ones count, and are said", async () => {
    const { code, notes } = await rateText({
      orders: "Order no,Order date,Customer,Amount,Status\n1,2026-01-01,A,5,Type B\n",
    });
    expect(code).toBe(0);
    expect(notes).toContain("  Unknown statuses, which count: “Type B”.");
  });

  it.each([
    "Order ID,Order Date,Customer Name,City,State,Amount\n1,2024-01-05,Alder,Austin,Texas,100\n",
    "Pedido,Fecha,Cliente,Estado,Ciudad,Importe\n1,2024-01-05,Alder,Jalisco,Zapopan,100\n",
    "Order ID,Order Date,Customer Name,State,Amount\n1,2024-01-05,Alder,Texas,100\n",
  ])("a state is a place: %s", async (orders) => {
    const { code, notes } = await rateText({ orders });
    expect(code).toBe(0);
    expect(notes.join("\n")).toMatch(/Not used: .*“(?:State|Estado)”/);
  });
});

const figuresOf = (accounts: Awaited<ReturnType<typeof rateText>>["accounts"]) =>
  accounts.map(([, name, orders, revenue]) => [name, orders, revenue]);

describe("import 40: statuses by what the file is", () => {
  it("an open invoice was bought, a draft was not", async () => {
    const orders =
      "Rechnungsnummer;Rechnungsdatum;Fälligkeitsdatum;Kunde;Betrag;Status\n" +
      "R1;05.01.2026;19.01.2026;Ahorn;100;offen\nR2;06.01.2026;20.01.2026;Ahorn;50;bezahlt\n" +
      "R3;07.01.2026;21.01.2026;Ahorn;9;Entwurf\nR4;08.01.2026;22.01.2026;Ahorn;7;überfällig\n";
    const asked = await rateText({ orders });
    expect(asked.notes.join()).toContain('--exclude-status "Entwurf"');
    const { accounts } = await rateText({ orders }, { excludeStatus: "Entwurf" });
    expect(figuresOf(accounts)).toEqual([["Ahorn", 3, 157]]);
  });

  it("what is on hold, disputed or closed without an end is asked by itself", async () => {
    const orders =
      "Order ID,Order Date,Customer,Amount,Status\n1,2026-01-05,Alder,100,completed\n" +
      "2,2026-01-06,Alder,20,on-hold\n3,2026-01-07,Alder,30,disputed\n4,2026-01-08,Alder,5,failed\n";
    const { code, notes } = await rateText({ orders });
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain(
      "“Status” says that nothing was bought: failed (1 row, 5.00 EUR). “Status” leaves open " +
        "whether something was bought: on-hold (1 row, 20.00 EUR), disputed (1 row, 30.00 EUR). " +
        'Leave these rows out with --exclude-status "on-hold,disputed,failed"',
    );
    const kept = await rateText({ orders }, { excludeStatus: "failed,disputed" });
    expect(figuresOf(kept.accounts)).toEqual([["Alder", 2, 120]]);
  });

  it("a deal counts where it is won alone, by percents too", async () => {
    const orders =
      "Deal ID,Close date,Company,Amount,Deal stage\n1,2026-01-05,Alder,100,100%\n" +
      "2,2026-01-06,Alder,20,25%\n3,2026-01-07,Alder,30,0%\n";
    const { notes } = await rateText({ orders });
    expect(notes.join()).toContain('--exclude-status "25%,0%"');
  });

  it("more than 200 statuses are listed by what they say, the others counted", async () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `${at},2026-01-05,Alder,1,Shipped as parcel no. ${at}\n`,
    );
    const orders = `Order ID,Order Date,Customer,Amount,Status\n${rows.join("")}x,2026-01-05,Alder,7,Cancelled\n`;
    const { code, notes } = await rateText({ orders });
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain("101 rows with other statuses count.");
    expect(notes.join("\n")).toContain("Cancelled (1 row, 7.00 EUR). Leave these rows out");
    const left = await rateText({ orders }, { excludeStatus: "Cancelled" });
    expect(figuresOf(left.accounts)).toEqual([["Alder", 300, 300]]);
  });

  it("a status that holds quotes or commas can be pasted back as it was named", async () => {
    const orders =
      'Order ID,Order Date,Customer,Amount,Status\n1,2026-01-05,Alder,1,paid\n2,2026-01-05,Alder,7,"Cancelled, ""sorry"""\n';
    const { notes } = await rateText({ orders });
    expect(notes.join("\n")).toContain(`--exclude-status 'Cancelled\\, "sorry"'`);
    const left = await rateText({ orders }, { excludeStatus: 'Cancelled\\, "sorry"' });
    expect(figuresOf(left.accounts)).toEqual([["Alder", 1, 1]]);
  });
});
