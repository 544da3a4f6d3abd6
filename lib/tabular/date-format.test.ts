import { describe, expect, it } from "vitest";
import { dayToIso, parseDate, scanDate } from "./date-format";
import { createDateProfiler } from "./date-profile";

const profile = (values: readonly string[]) => {
  const profiler = createDateProfiler();
  for (const value of values) profiler.add(value);
  return profiler.result();
};

describe("parseDate", () => {
  it.each([
    ["2024-02-29", "ymd", "2024-02-29"],
    ["2024/2/9", "ymd", "2024-02-09"],
    ["2006-04-15T03:23:15.000Z", "ymd", "2006-04-15"],
    ["2024-03-01 23:59:59+02:00", "ymd", "2024-03-01"],
    ["2024-03-01 23:59:59.123456+00", "ymd", "2024-03-01"],
    ["20240331", "compact", "2024-03-31"],
    ["31/03/2024", "dmy", "2024-03-31"],
    ["31-3-24", "dmy", "2024-03-31"],
    ["3/31/2024 12:00 AM", "mdy", "2024-03-31"],
    ["31.03.2024", "dotted", "2024-03-31"],
    ["1.3.99", "dotted", "1999-03-01"],
    ["31.12.69", "dotted", "2069-12-31"],
    ["1.1.70", "dotted", "1970-01-01"],
    ["12 Jan 2024", "named", "2024-01-12"],
    ["Jan 12, 2024", "named", "2024-01-12"],
    ["12-Jan-24", "named", "2024-01-12"],
    ["12/Jan/2024", "named", "2024-01-12"],
    ["31. 3. 2024", "dotted", "2024-03-31"],
    ["12. März 2024", "named", "2024-03-12"],
    ["1er août 2023", "named", "2023-08-01"],
    ["5 de enero de 2022", "named", "2022-01-05"],
    ["7 de março de 2022", "named", "2022-03-07"],
    ["45382", "serial", "2024-03-31"],
    ["45382.75", "serial", "2024-03-31"],
    ["1963-05-04", "ymd", "1963-05-04"],
  ] as const)("%s as %s", (text, format, iso) => {
    const day = parseDate(text, format);
    expect(day === undefined ? undefined : dayToIso(day)).toBe(iso);
  });

  it.each([
    "2023-02-29",
    "31.04.2024",
    "12.31.2024",
    "2024",
    "03/2024",
    "99/99/2024",
    "12 Foo 2024",
    "x",
  ])("%s is no date", (text) => {
    expect(scanDate(text)).toBeUndefined();
  });
});

describe("one date format for a column, from all its values", () => {
  it.each([
    [["01/02/2024", "13/02/2024"], "dmy", []],
    [["01/02/2024", "02/13/2024"], "mdy", []],
    [["01/02/2024", "03/04/2024"], undefined, ["dmy", "mdy"]],
    [["13/02/2024", "02/13/2024"], undefined, ["dmy", "mdy"]],
    [["2024-01-02", "2024-01-03", "13/02/2024"], "ymd", []],
    [["01.02.2024"], "dotted", []],
    [["45382"], "serial", []],
    [[], undefined, []],
  ] as const)("%j", (values, format, mustChoose) => {
    expect(profile(values)).toMatchObject({ format, mustChoose });
  });

  it("keeps the latest day and says that years have two digits", () => {
    const { latest, twoDigitYears } = profile(["01.02.24", "05.02.24", "03.02.24"]);
    expect(dayToIso(latest.dotted ?? 0)).toBe("2024-02-05");
    expect(twoDigitYears).toBe(true);
  });
});
