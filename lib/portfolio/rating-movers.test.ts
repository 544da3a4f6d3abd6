import { describe, expect, it } from "vitest";
import { type Mover, moversOf } from "./rating-movers";

/** Ratings by what changed: "" for nothing, "facts", "facts model" and so on. */
const moved = (before: string, changed: readonly Mover[], ratings: Record<string, string>) =>
  moversOf({
    before,
    after: ratings[changed.join(" ")] ?? "?",
    changed,
    ratedWith: (set) => ratings[changed.filter((one) => set.has(one)).join(" ")] ?? "?",
  });

describe("what moved a rating", () => {
  it.each<[string, Record<string, string>, Mover[]]>([
    ["the facts alone", { facts: "client", model: "customer" }, ["facts"]],
    ["the model alone", { facts: "customer", model: "client" }, ["model"]],
    ["each by itself", { facts: "client", model: "client" }, ["facts", "model"]],
    ["both together only", { facts: "customer", model: "customer" }, ["facts", "model"]],
    ["one halfway, the other the rest", { facts: "other", model: "customer" }, ["facts", "model"]],
  ])("%s", (_, ratings, expected) => {
    const all = { "": "customer", "facts model": "client", ...ratings };
    expect(moved("customer", ["facts", "model"], all)).toEqual(expected);
  });

  it("is the settings where nothing else is taken as changed and the rating is another", () => {
    expect(moved("customer", [], { "": "client" })).toEqual(["settings"]);
    const day = { "": "client", day: "client" };
    expect(moved("customer", ["day"], day)).toEqual(["settings"]);
  });

  it("names the day beside facts and model where it took all three", () => {
    const all = { "": "a", "facts model day": "b" };
    const none = ["facts", "model", "day", "facts model", "facts day", "model day"];
    const ratings = { ...Object.fromEntries(none.map((key) => [key, "a"])), ...all };
    expect(moved("a", ["facts", "model", "day"], ratings)).toEqual(["facts", "model", "day"]);
  });
});
