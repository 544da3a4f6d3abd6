import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "../model";
import { tenure } from "./tenure";

describe("tenure", () => {
  it("is unknown without the first purchase, and says what is missing", () => {
    expect(tenure({}, DEFAULT_MODEL.tenure, 20_000)).toEqual({
      status: "unknown",
      missing: ["customerSince"],
    });
  });

  it.each([
    ["on the first day", 20_000, 0, 0],
    // 487 days are exactly 16 months of 30.4375 days.
    ["after 16 months", 19_513, 16, 38.333],
    ["after 48 months", 18_539, 48, 87.5],
    ["after ten years", 16_347.5, 120, 100],
    // A first purchase after the as-of date is an error of the row; it earns nothing here.
    ["before the first day", 20_487, -16, 0],
  ])("%s", (_name, customerSince, months, points) => {
    const result = tenure({ customerSince }, DEFAULT_MODEL.tenure, 20_000);
    expect(result).toMatchObject({ status: "known", months });
    expect(result.status === "known" && result.points).toBeCloseTo(points, 3);
  });
});
