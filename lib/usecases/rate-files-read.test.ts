import { describe, expect, it } from "vitest";
import { rateRows as run } from "@/tests/factories/rate-text";
import { rateFiles } from "./rate-files";
import { parseModelFile, parseRateOptions } from "./rate-files-options";

const ORDERS = "Order number,Order date,Account ID,Account name,Amount,Status\n";

/** Id, name and orders in total of each account. */
const joined = (rows: readonly string[]) =>
  rows.map((row) => {
    const cells = row.replace(/"[^"]*"/, "").split(",");
    return [cells[0], cells[1], cells[16]];
  });

describe("a list and orders that hardly meet", () => {
  const hardly = (notes: readonly string[]) =>
    notes.filter((note) => /^(?:Only|No account) /.test(note));

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
      "1 ID in the order history appears twice, written differently (“7” and “007”: leading zeros)",
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
      "2 IDs in the order history are written differently in the account list (“7” and “00007”: leading zeros)",
    );
  });

  it("import 42: says so with examples of both", async () => {
    const { notes } = await run(
      {},
      `${ORDERS}1,2024-01-05,K-17850,,50,\n2,2024-02-05,K-12583,,50,\n`,
      "External ID,Account name\n17850,Alder\n12583,Birch\n",
    );
    expect(hardly(notes)).toHaveLength(1);
    expect(hardly(notes)[0]).toMatch(/^No account is in both.*“17850”.*“K-17850”/);
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
    expect(notes.filter((note) => note.includes("It counts as unknown"))).toHaveLength(4);
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
      /as windows-1252, it says “M\ufffdller”.*“Müller” \(cp850\).*--encoding/,
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
    expect(notes).toContain("As of 2024-10-04 (today: the files have no trade dates).");
    const dated = await run({}, undefined, list.replaceAll("Customer since", "Last purchase"));
    expect(dated.notes).toContain("As of 2020-01-15 (the latest trade date).");
  });
});
