import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { parseModelFile, parseRateOptions } from "./rate-files-options";

describe("the options of the command line", () => {
  it("has defaults for all of them", () => {
    expect(parseRateOptions({})).toEqual({
      ok: true,
      value: {
        asOf: undefined,
        referenceTicket: undefined,
        currency: undefined,
        rates: new Map(),
        format: "csv",
        facts: false,
        skipErrors: false,
        keepPersons: false,
        closingRows: "left-out",
        quotes: undefined,
        secondHeader: undefined,
        groupRows: undefined,
        fillDown: [],
        excludeStatuses: undefined,
        answers: {},
        ...{
          encoding: undefined,
          dates: undefined,
          decimal: undefined,
          columns: [],
          kind: undefined,
        },
      },
    });
  });

  it("reads what is typed", () => {
    const typed = {
      asOf: "1970-01-11",
      referenceTicket: "12.50",
      currency: "jpy",
      rate: ["usd=150.50", "EUR=161"],
      format: "json",
      facts: true,
      skipErrors: true,
      excludeStatus: "Cancelled, On Hold,",
      ...{ encoding: "Windows-1250", dates: "dmy", decimal: ",", kind: "orders" },
      map: ["Booked=on=Order date", "Extra="],
    };
    expect(parseRateOptions(typed)).toEqual({
      ok: true,
      value: {
        asOf: 10,
        referenceTicket: { units: 1250n, scale: 2 },
        currency: "JPY",
        rates: new Map([
          ["USD", "150.5"],
          ["EUR", "161"],
        ]),
        format: "json",
        facts: true,
        skipErrors: true,
        keepPersons: false,
        closingRows: "left-out",
        quotes: undefined,
        secondHeader: undefined,
        groupRows: undefined,
        fillDown: [],
        excludeStatuses: ["Cancelled", "On Hold"],
        ...{ encoding: "windows-1250", dates: "dmy", decimal: ",", kind: "orders" },
        columns: [
          { header: "Booked=on", field: "Order date" },
          { header: "Extra", field: "" },
        ],
        answers: {},
      },
    });
  });

  it.each([
    [{ asOf: "31.12.2024" }, "--as-of"],
    [{ asOf: "2024-02-30" }, "--as-of"],
    [{ referenceTicket: "0" }, "--reference-ticket"],
    [{ referenceTicket: "1,5" }, "--reference-ticket"],
    [{ currency: "EURO" }, "--currency"],
    [{ format: "xml" }, "--format"],
    [{ excludeStatus: "a", keepAllStatuses: true }, "--keep-all-statuses"],
    [{ encoding: "morse" }, "--encoding takes one of: utf-8, "],
    [{ dates: "d.m.y" }, "--dates takes one of: "],
    [{ kind: "people" }, "--kind takes"],
    [{ decimal: ";" }, "--decimal"],
    [{ map: ["Order date"] }, "--map takes"],
    [{ map: ["A=Nothing here"] }, "there is no field “Nothing here”"],
    [{ rate: ["USD"] }, "--rate takes"],
    [{ rate: ["USD=0"] }, "--rate takes"],
    [{ rate: ["USD=0,92"] }, "--rate takes"],
    [{ rate: ["DOLLAR=0.92"] }, "--rate takes"],
    [{ rate: ["USD=0.92", "usd=0.93"] }, "--rate gives USD twice"],
  ])("says what is wrong with %j", (typed, option) => {
    const result = parseRateOptions(typed);
    expect(result.ok ? "" : result.error).toContain(option);
  });
});

describe("the model file", () => {
  it("is the default model where none is given", () => {
    expect(parseModelFile(undefined)).toEqual({ ok: true, value: DEFAULT_MODEL });
  });

  it.each(["", "\ufeff"])("is read back as it was written, after a mark %j too", (mark) => {
    expect(parseModelFile(mark + JSON.stringify(DEFAULT_MODEL))).toEqual({
      ok: true,
      value: DEFAULT_MODEL,
    });
  });

  it("names its faults", () => {
    expect(parseModelFile("{")).toEqual({ ok: false, error: ["It is not JSON."] });
    expect(parseModelFile("{}").ok).toBe(false);
  });
});
