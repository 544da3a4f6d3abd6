import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumnProfiler } from "./column-profile";
import { createDateProfiler } from "./date-profile";
import { createNumberProfiler } from "./number-profile";

const cell = fc.constantFrom(
  ...["", "12", "0.5", "7%", "1.000", "1,5", "€ 12.30", "1.23E+05", "2024-03-31", "31/03/2024"],
  ...["03/31/24", "20240331", "45382", "Alder", "n/a", "5 March 2024"],
);

test("a column says of its values what each cell for itself says, however they repeat", () => {
  fc.assert(
    // So many different ones that they are no longer counted first.
    fc.property(fc.array(cell, { maxLength: 60 }), fc.boolean(), (some, varied) => {
      const others = varied ? Array.from({ length: 2100 }, (_, n) => `${n}.25`) : [];
      const cells = [...some, ...others, ...some];
      const column = createColumnProfiler({ index: 0, label: "A", header: "A" });
      const numbers = createNumberProfiler();
      const dates = createDateProfiler();
      for (const value of cells) {
        column.add(value);
        numbers.add(value);
        dates.add(value);
      }
      const found = column.result();
      expect(found.filled).toBe(cells.filter((value) => value !== "").length);
      expect(found.numbers).toEqual(numbers.result());
      expect(found.dates).toEqual(dates.result());
    }),
  );
});

test("values are listed with their counts up to 200 different ones", () => {
  const profile = (different: number) => {
    const column = createColumnProfiler({ index: 0, label: "A", header: "A" });
    for (let n = 0; n < different * 2; n += 1) column.add(`value ${n % different}`);
    return column.result().values;
  };
  expect(profile(200)).toHaveLength(200);
  expect(profile(200)?.[0]).toEqual({ value: "value 0", count: 2 });
  expect(profile(201)).toBeUndefined();
});
