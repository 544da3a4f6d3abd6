import { describe, expect, it } from "vitest";
import { profileTable } from "@/lib/tabular/profile-table";
import { columnFormats } from "./column-formats-view";
import { formatFor } from "./format-for";

const FORMAT = formatFor("en-GB", "EUR");

/** The formats of a column with these values. */
async function formatsOf(...values: readonly string[]) {
  const text = `Header;x\n${values.map((value) => `${value};x\n`).join("")}`;
  const profile = await profileTable(() => [new TextEncoder().encode(text)]);
  const column = profile.ok ? profile.value.columns[0] : undefined;
  if (!column) throw new Error("no column");
  return columnFormats(column, [column], undefined, FORMAT);
}

const labels = (view: { options: readonly { label: string }[] } | undefined) =>
  view?.options.map(({ label }) => label);

describe("import 9: the number format of a column", () => {
  it("is asked where the values leave it open, with what each answer makes of them", async () => {
    const { decimals } = await formatsOf("1.000", "2.500");
    expect(decimals).toMatchObject({ value: "", open: true });
    expect(labels(decimals)).toEqual([
      "Choose…",
      "1,234.56: “1.000” is 1",
      "1.234,56: “1.000” is 1,000",
    ]);
  });

  it("is shown and can be changed where the values decide it", async () => {
    const { decimals } = await formatsOf("1.234,56", "7");
    expect(decimals).toMatchObject({ value: ",", open: false });
    expect(labels(decimals)).toEqual([
      "1,234.56: “1.234,56” is no number",
      "1.234,56: “1.234,56” is 1,234.56",
    ]);
  });

  it("shows what a share and a discount are taken for, unless a percent sign says it", async () => {
    expect((await formatsOf("90", "35")).shares).toMatchObject({ value: "percent" });
    expect((await formatsOf("0.9", "1")).shares).toMatchObject({ value: "fraction" });
    expect((await formatsOf("90%", "35 %")).shares).toBeUndefined();
    expect((await formatsOf("0.1", "0.25")).discounts).toMatchObject({ value: "share" });
    expect((await formatsOf("5", "12")).discounts).toMatchObject({ value: "amount" });
    expect(await formatsOf("red", "blue")).toEqual({});
  });
});

describe("import 10: the date format of a column", () => {
  it("is asked where day and month fit both ways", async () => {
    const { dates } = await formatsOf("03/04/2021", "05/06/2022");
    expect(dates).toMatchObject({ value: "", open: true });
    expect(labels(dates)).toEqual([
      "Choose…",
      "31/03/2024, day first: “03/04/2021” is 3 Apr 2021",
      "03/31/2024, month first: “03/04/2021” is 4 Mar 2021",
    ]);
  });

  it("is shown where the values decide it, and what else some of them are", async () => {
    const { dates } = await formatsOf("2024-03-31", "2024-04-01", "31.03.2024");
    expect(dates).toMatchObject({ value: "ymd", open: false });
    expect(labels(dates)).toEqual([
      "2024-03-31: “2024-03-31” is 31 Mar 2024",
      "31.03.2024: “31.03.2024” is 31 Mar 2024",
    ]);
  });

  it("states years of two digits and the day numbers of a spreadsheet", async () => {
    expect((await formatsOf("31.03.24")).dates?.note).toContain("70 to 99 are 1970 to 1999");
    const { dates } = await formatsOf("45382");
    expect(dates).toMatchObject({
      value: "serial",
      note: expect.stringContaining("45382 is 31 March 2024"),
    });
    expect(labels(dates)).toEqual(["45382, a day number: “45382” is 31 Mar 2024"]);
    expect((await formatsOf("2024-03-31")).dates?.note).toBeUndefined();
  });
});
