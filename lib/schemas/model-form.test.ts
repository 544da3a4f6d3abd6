import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { modelData } from "@/tests/factories/model-data";
import {
  groupsOf,
  MODEL_CURVES,
  MODEL_GROUPS,
  MODEL_NUMBERS,
  WEIGHT_NUMBERS,
} from "./model-fields";
import { type ModelTexts, modelTexts, readModelForm, writeModelTexts } from "./model-form";

const WITH_TICKET: Model = {
  ...DEFAULT_MODEL,
  referenceTicket: { minor: 321_280, currency: "EUR" },
};

/** The place of every number and curve of a definition. */
function places(value: unknown, path = ""): string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  if ("scale" in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    places(inner, path === "" ? key : `${path}.${key}`),
  );
}

describe("the form of a model", () => {
  it("has every number and every curve of a model, and nothing else", () => {
    const fields = [...MODEL_NUMBERS, ...MODEL_CURVES].map(({ path }) => path);
    expect(fields.toSorted()).toEqual(places(MODEL_2026_2).toSorted());
  });

  it("has no field of a rule that the model lacks", () => {
    const fields = groupsOf(DEFAULT_MODEL).flatMap(({ curves, numbers }) => [
      ...curves,
      ...numbers,
    ]);
    const paths = [...WEIGHT_NUMBERS, ...fields].map(({ path }) => path);
    expect(paths.toSorted()).toEqual(places(DEFAULT_MODEL).toSorted());
    expect(groupsOf(MODEL_2026_2)).toEqual(MODEL_GROUPS);
  });

  it("wants the whole of a rule of which one field is filled in", () => {
    const texts = { ...writeModelTexts(MODEL_2026_2, "EUR"), "standing.newcomer.purchases": [""] };
    expect(readModelForm(texts, "2026.2", "EUR")).toEqual({
      ok: false,
      problems: [{ path: "standing.newcomer.purchases", message: "“” is not a number." }],
    });
    const without = { ...texts, "standing.newcomer.belowDays": [""] };
    const read = readModelForm(without, "2026.2", "EUR");
    expect(read.ok && read.model.standing.newcomer).toBeUndefined();
    expect(read.ok && read.model.standing.rhythm).toEqual(MODEL_2026_2.standing.rhythm);
  });

  it.each([DEFAULT_MODEL, WITH_TICKET, MODEL_2026_2])("says what the model says", (model) => {
    const texts = modelTexts(modelData(model, "EUR"));
    expect(readModelForm(texts, model.version, "EUR")).toEqual({ ok: true, model });
  });

  it("takes a comma for the decimal mark, and the ticket in the currency's own minor units", () => {
    const texts = { ...writeModelTexts(DEFAULT_MODEL, "KWD"), referenceTicket: ["1 250,5"] };
    const read = readModelForm(texts, "2026.1", "KWD");
    expect(read.ok && read.model.referenceTicket).toEqual({ minor: 1_250_500, currency: "KWD" });
  });

  it("leaves out a point of which both cells are empty, and refuses one of which one is", () => {
    const given = writeModelTexts(DEFAULT_MODEL, "EUR");
    const change = (texts: ModelTexts) => readModelForm({ ...given, ...texts }, "2026.1", "EUR");
    const fewer = change({ "tenure.x": ["0", "", "60"], "tenure.y": ["0", "", "90"] });
    expect(fewer.ok && fewer.model.tenure.points).toEqual([
      [0, 0],
      [60, 90],
    ]);
    expect(change({ "tenure.x": ["0", "10", "60"], "tenure.y": ["0", "", "90"] })).toEqual({
      ok: false,
      problems: [{ path: "tenure", message: "“” is not a number." }],
    });
  });

  it.each<[string, ModelTexts, string, RegExp]>([
    ["weights that do not total 100", { "weights.tenure": ["30"] }, "weights", /total 100/],
    [
      "a weight above 50",
      { "weights.tenure": ["60"], "weights.personalization": ["0"] },
      "weights",
      /exceed 50/,
    ],
    [
      "an x that does not grow",
      { "tenure.x": ["0", "6", "6", "24", "36", "60"] },
      "tenure",
      /X must grow/,
    ],
    [
      "a curve that falls",
      { "tenure.y": ["0", "15", "10", "55", "75", "100"] },
      "tenure",
      /never fall/,
    ],
    [
      "a threshold below what is unrated",
      { "segments.clientFrom": ["50"] },
      "segments",
      /trade alone/,
    ],
    ["a negative ticket", { referenceTicket: ["-5"] }, "referenceTicket", /1/],
  ])("refuses %s, at its field", (_, change, path, message) => {
    const texts = { ...writeModelTexts(DEFAULT_MODEL, "EUR"), ...change };
    const read = readModelForm(texts, "2026.1", "EUR");
    const found = read.ok ? [] : read.problems;
    expect(found.map((problem) => problem.path)).toContain(path);
    expect(found.map((problem) => problem.message).join(" ")).toMatch(message);
  });

  it("refuses a field of another name", () => {
    const data = modelData(DEFAULT_MODEL, "EUR", { workspaceId: "other" });
    expect(() => modelTexts(data)).toThrow();
  });
});
