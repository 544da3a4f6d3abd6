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
