import { describe, expect, test } from "vitest";
import { dayToIso, isoToDay, parseDate } from "./date-format";
import { createDateProfiler, latestDay } from "./date-profile";
import { isPlaceholderDay } from "./placeholder-dates";

describe("import 43: placeholder dates", () => {
  test.each([
    ["1899-12-30", "ymd"],
    ["1899-12-31T00:00:00", "ymd"],
    ["1900-01-01", "ymd"],
    ["1753-01-01 00:00:00.000", "ymd"],
    ["1970-01-01", "ymd"],
    ["0001-01-01", "ymd"],
    ["9999-12-31", "ymd"],
    ["31.12.9999", "dotted"],
    ["01/01/1753", "dmy"],
    ["1/1/0001", "mdy"],
    ["99991231", "compact"],
    ["00010101", "compact"],
    ["1 January 1900", "named"],
    ["0000-00-00", "ymd"],
    ["0000-00-00 00:00:00", "ymd"],
    ["00.00.0000", "dotted"],
    ["00/00/0000", "mdy"],
    ["00000000", "compact"],
    ["1/0/1900", "mdy"],
    ["00/01/1900", "dmy"],
    ["1601-01-01T00:00:00Z", "ymd"],
    ["1969-12-31T19:00:00", "ymd"],
    ["0", "ymd"],
    ["0", "serial"],
    ["1", "serial"],
    ["2", "serial"],
    ["0.0", "serial"],
    ["2", "dmy+serial"],
  ] as const)("import 43: %s (%s)", (cell, format) => {
    const day = parseDate(cell, format);
    expect(day !== undefined && isPlaceholderDay(day)).toBe(true);
  });

  test("import 43: their days are those", () => {
    for (const iso of ["0001-01-01", "1753-01-01", "1899-12-30", "9999-12-31"]) {
      expect(dayToIso(parseDate(iso, "ymd") ?? 1)).toBe(iso);
    }
  });

  test.each(["1", "2", "00", "0001", "3"])("import 43: %s is no day among texts", (cell) => {
    expect(parseDate(cell, "ymd")).toBeUndefined();
  });

  test.each(["1900-01-02", "1970-01-02", "9999-12-30", "1753-01-02", "0001-01-02"])(
    "import 43: %s is none",
    (cell) => {
      const day = parseDate(cell, "ymd");
      expect(day !== undefined && isPlaceholderDay(day)).toBe(false);
    },
  );

  test("import 43: nobody types one in another year than dates are believed in", () => {
    expect(isoToDay("9999-12-31")).toBeUndefined();
  });

  test("import 43: they are never the latest date of a column", () => {
    const profiler = createDateProfiler();
    for (const cell of ["9999-12-31", "2024-03-31", "1900-01-01"]) profiler.add(cell);
    const profile = profiler.result();
    expect(profile).toMatchObject({ count: 3, format: "ymd" });
    expect(dayToIso(latestDay(profile, "ymd") ?? 0)).toBe("2024-03-31");
  });
});

describe("import 43: day numbers of a spreadsheet among texts", () => {
  const profileOf = (...cells: string[]) => {
    const profiler = createDateProfiler();
    for (const cell of cells) profiler.add(cell);
    return profiler.result();
  };

  test.each([
    [
      ["2024-03-31", "2024-04-01", "45382"],
      ["ymd", "ymd+serial"],
    ],
    [
      ["31.03.2024", "45382", "45383"],
      ["dotted", "dotted+serial"],
    ],
    [
      ["31/03/2024", "45382"],
      ["dmy", "dmy+serial"],
    ],
    [
      ["01/02/2024", "45382"],
      ["dmy", "mdy", "dmy+serial", "mdy+serial"],
    ],
  ])("import 43: %j asks for one of %j", (cells, asked) => {
    expect(profileOf(...cells)).toMatchObject({ format: undefined, mustChoose: asked });
  });

  test("import 43: day numbers alone are read", () => {
    expect(profileOf("45382", "45383")).toMatchObject({ format: "serial", mustChoose: [] });
  });

  test("import 43: read so by choice, and not without it", () => {
    expect(dayToIso(parseDate("45382", "ymd+serial") ?? 0)).toBe("2024-03-31");
    expect(dayToIso(parseDate("2024-03-31", "ymd+serial") ?? 0)).toBe("2024-03-31");
    expect(parseDate("31/03/2024", "ymd+serial")).toBeUndefined();
    expect(parseDate("45382", "ymd")).toBeUndefined();
  });
});
