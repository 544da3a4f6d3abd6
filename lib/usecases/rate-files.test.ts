import { describe, expect, it } from "vitest";
import { rateFiles } from "./rate-files";
import { parseModelFile, parseRateOptions, type TypedOptions } from "./rate-files-options";

const fileOf = (name: string, text: string | undefined) =>
  text === undefined ? undefined : { name, source: () => [new TextEncoder().encode(text)] };

async function run(typed: TypedOptions, orders?: string, accounts?: string) {
  const options = parseRateOptions(typed);
  const model = parseModelFile(undefined);
  if (!options.ok || !model.ok) throw new Error("The options of this case are wrong.");
  const files = {
    accounts: fileOf("list.csv", accounts),
    orders: fileOf("orders.csv", orders),
    today: 20_000,
  };
  const notes: string[] = [];
  const rating = rateFiles(files, { ...options.value, model: model.value }, (line) => {
    notes.push(line);
  });
  const rows: string[] = [];
  for (;;) {
    const next = await rating.next();
    if (next.done)
      return { code: next.value, rows: rows.join("").split("\r\n").slice(1, -1), notes };
    rows.push(next.value);
  }
}

const ORDERS = "Order number,Order date,Account ID,Account name,Amount,Status\n";

/** Id, name and orders in total of each account. */
const joined = (rows: readonly string[]) =>
  rows.map((row) => {
    const cells = row.replace(/"[^"]*"/, "").split(",");
    return [cells[0], cells[1], cells[16]];
  });

describe("a list and an order history", () => {
  it("joins by id, then by name, and never two different ids", async () => {
    const { rows, notes } = await run(
      { facts: true },
      `${ORDERS}1,2024-01-01,K1,Other name,5,\n2,2024-01-02,,beta,5,\n3,2024-01-03,X3,Gamma,5,\n4,2024-01-04,X4,Delta,5,\n`,
      "External ID,Account name\nK1,Alpha\nK2,Beta\nK3,Gamma\n,Delta\n",
    );
    expect(joined(rows)).toEqual([
      ["K1", "Alpha", "1"],
      ["K2", "Beta", "1"],
      ["K3", "Gamma", ""],
      ["X4", "Delta", "1"],
      ["X3", "Gamma", "1"],
    ]);
    expect(notes).toContain(
      "Orders of “Gamma” stand apart: the account list has that name with another ID.",
    );
  });
});

describe("what is said about an order history", () => {
  const orders = `${ORDERS}1,2024-01-01,K1,A,$5,Störniert\n2,2024-01-01,K1,A,$5,ok\n`;

  it("names a status to exclude that no row has", async () => {
    const { notes } = await run({ excludeStatus: "STORNIERT, Cancelled", currency: "USD" }, orders);
    expect(notes).toContain("  No row has the status “Cancelled” to exclude.");
    expect(notes.filter((note) => note.includes("to exclude"))).toHaveLength(1);
  });

  it("asks for the currency where a mark means several", async () => {
    const { code, notes } = await run({}, orders);
    expect(code).toBe(1);
    expect(notes).toContain(
      "  Amounts are marked “$”: say with --currency which currency that is.",
    );
  });

  it("reads the currency beside the amount of a sales export", async () => {
    const { notes } = await run(
      {},
      "Opportunity ID,Amount Currency,Amount,Close Date,Account Name\n1,USD,5,2024-01-01,A\n",
    );
    expect(notes).toContain("Currency: USD.");
  });
});

it.each(["0.001", "99999999999999999999"])("refuses the reference ticket %s", async (ticket) => {
  const { code, rows } = await run({ referenceTicket: ticket }, `${ORDERS}1,2024-01-01,K1,A,5,\n`);
  expect([code, rows]).toEqual([2, []]);
});

describe("import 30: currencies", () => {
  const orders =
    "Order number,Order date,Account ID,Account name,Amount,Currency\n" +
    "1,2024-01-01,K1,Alpha,100.00,EUR\n2,2024-02-01,K1,Alpha,50.05,USD\n3,2024-02-01,K2,Beta,10,CHF\n";
  const list =
    "Account ID,Account name,Currency,Revenue (12 months)\nK3,Gamma,USD,1000.00\nK4,Delta,CHF,7.00\n";
  const leftOut = (count: string) =>
    `  ${count} with money in another currency without a rate: their amounts count as unknown. --rate USD=0.92 gives one.`;
  /** Id, revenue in total and of the last 12 months. */
  const money = (rows: readonly string[]) =>
    rows.map((row) => {
      const cells = row.replace(/"[^"]*"/, "").split(",");
      return [cells[0], cells[18], cells[19]];
    });

  it("converts by the rates that are given, and counts who has none", async () => {
    const typed = { facts: true, currency: "EUR", rate: ["USD=0.935", "GBP=1.2"] };
    const { rows, notes } = await run(typed, orders, list);
    expect(money(rows)).toEqual([
      ["K3", "", "935.00"],
      ["K4", "", ""],
      // 100 + 46.80
      ["K1", "146.80", "146.80"],
      ["K2", "", ""],
    ]);
    expect(notes).toContain("  1 USD = 0.935 EUR, on every day.");
    expect(notes).toContain(leftOut("2 accounts"));
  });

  it("leaves money unknown without a rate, and says which rate is of no use", async () => {
    const typed = { facts: true, currency: "EUR", rate: ["EUR=1"] };
    const { rows, notes } = await run(typed, orders, list);
    expect(
      money(rows)
        .flatMap(([, total, last]) => [total, last])
        .join(""),
    ).toBe("");
    expect(notes).toContain("  --rate EUR=1 is not used: EUR is the currency of the figures.");
    expect(notes).toContain(leftOut("4 accounts"));
  });
});

describe("a list and orders that hardly meet", () => {
  const hardly = (notes: readonly string[]) => notes.filter((note) => note.startsWith("Only "));

  it("import 42: 17850.0 is 17850, so that they meet", async () => {
    const { rows, notes } = await run(
      { facts: true },
      `${ORDERS}1,2024-01-05,17850.0,,50,\n2,2024-02-05,12583.0,,50,\n3,2024-03-05,17850.0,,50,\n`,
      "External ID,Account name\n17850,Alder\n12583,Birch\n",
    );
    expect(joined(rows)).toEqual([
      ["17850", "Alder", "2"],
      ["12583", "Birch", "1"],
    ]);
    expect(hardly(notes)).toEqual([]);
  });

  it("import 42: says where one file writes an ID in two ways, import M8: and who was credited", async () => {
    const { notes } = await run({}, `${ORDERS}1,2024-01-05,7,Ash,50,\n2,2024-02-05,007,Ash,-70,\n`);
    expect(notes.join()).toContain(
      "1 ID of the order history is in it twice but for zeros in front",
    );
    expect(notes.join()).toContain("1 account with more credit notes than purchases: Ash.");
  });

  it("import 42: says in what the IDs differ", async () => {
    const { notes } = await run(
      {},
      `${ORDERS}1,2024-01-05,7,,50,\n2,2024-02-05,8,,50,\n`,
      "External ID,Account name\n00007,Alder\n00008,Birch\n",
    );
    expect(hardly(notes)).toHaveLength(1);
    expect(notes.join()).toContain(
      "2 IDs of the order history are in the account list but for zeros in front (“7”, there “00007”)",
    );
  });

  it("import 42: says so with examples of both", async () => {
    const { notes } = await run(
      {},
      `${ORDERS}1,2024-01-05,K-17850,,50,\n2,2024-02-05,K-12583,,50,\n`,
      "External ID,Account name\n17850,Alder\n12583,Birch\n",
    );
    expect(hardly(notes)).toHaveLength(1);
    expect(hardly(notes)[0]).toMatch(/^Only 0 of 2 accounts.*“17850”.*“K-17850”/);
  });
});

describe("dates that stand for none", () => {
  it("import 43: are unknown, and each is said", async () => {
    const { code, rows, notes } = await run(
      { facts: true },
      undefined,
      "Account name,Customer since,Last purchase,Orders (total)\nA,1900-01-01,2026-05-01,10\nC,1970-01-01,2026-05-01,10\nF,1899-12-30,2026-05-01,10\nG,9999-12-31,2026-05-01,10\nH,2020-01-01,2026-05-01,10\n",
    );
    expect(code).toBe(0);
    const since = rows.map((row) => row.replace(/"[^"]*"/, "").split(",")[14]);
    expect(since).toEqual(["", "", "", "", "2020-01-01"]);
    expect(notes.filter((note) => note.includes("is taken as unknown"))).toHaveLength(4);
    expect(notes).toContain("As of 2026-05-01 (the latest trade date).");
  });

  it("import 43: an order with one is left out, and named", async () => {
    const { code, notes } = await run({}, `${ORDERS}1,1900-01-01,K1,A,5,\n2,2024-01-01,K1,A,5,\n`);
    expect(code).toBe(1);
    expect(notes.filter((note) => note.includes("the row has no order date"))).toHaveLength(1);
  });
});

describe("characters", () => {
  const bytes = Buffer.from(`${ORDERS}1,2024-01-05,K1,M\u0081ller,5,\n`, "latin1");
  const rated = async (encoding?: "cp850") => {
    const options = parseRateOptions({ facts: true, encoding });
    const model = parseModelFile(undefined);
    if (!options.ok || !model.ok) throw new Error("The options of this case are wrong.");
    const notes: string[] = [];
    const orders = { name: "orders.csv", source: () => [bytes] };
    const settings = { ...options.value, model: model.value };
    const files = { accounts: undefined, orders, today: 20_000 };
    let text = "";
    for await (const piece of rateFiles(files, settings, (line) => notes.push(line))) text += piece;
    return { text, notes };
  };

  it("import 45: stops where they are not known, and names what they may be", async () => {
    const { text, notes } = await rated();
    expect(text).toBe("");
    expect(notes[0]).toMatch(
      /as windows-1252 it says “M\ufffdller”.*“Müller” \(cp850\).*--encoding/,
    );
  });

  it("import 45: reads them as it is told", async () => {
    expect((await rated("cp850")).text).toContain("Müller");
  });
});

describe("import 49: what the files cover", () => {
  it("is said of an order history", async () => {
    const { notes } = await run({}, `${ORDERS}1,2024-01-02,K1,A,5,\n2,2024-03-26,K1,A,5,\n`);
    expect(notes.find((note) => note.includes("Orders from"))).toMatch(
      /^orders\.csv: Orders from 2024-01-02 to 2024-03-26: 3 months\. /,
    );
  });

  it("is no as-of date where the list holds customer-since alone", async () => {
    const list =
      "Account name,Customer since,Orders (12 months)\nAlder,2015-03-01,4\nCedar,2020-01-15,4\n";
    const { notes } = await run({}, undefined, list);
    expect(notes).toContain("As of 2024-10-04 (today: the files hold no trade date).");
    const dated = await run({}, undefined, list.replaceAll("Customer since", "Last purchase"));
    expect(dated.notes).toContain("As of 2020-01-15 (the latest trade date).");
  });
});
