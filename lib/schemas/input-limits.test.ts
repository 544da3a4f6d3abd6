import { describe, expect, it } from "vitest";
import { z } from "zod";

/** Schemas of what the product itself has stored or sends between its processes; everything else bounds what comes from outside. */
const STORED = new Set([
  "importCounts",
  "importProfile",
  "importProblem",
  "importRecord",
  "importRowBody",
  // Its rows are bounded by a refinement, which a JSON schema cannot say.
  "readerMessage",
  "sampleSettings",
  "storedJob",
]);

const modules = import.meta.glob<Record<string, unknown>>(["./*.ts", "!./*.test.ts"], {
  eager: true,
});
const schemas = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
  .filter(([name]) => !STORED.has(name));

/** Places of a JSON schema where a text or a list may be of any length. */
function unbounded(node: unknown, place = ""): string[] {
  if (Array.isArray(node)) return node.flatMap((item, at) => unbounded(item, `${place}/${at}`));
  if (node === null || typeof node !== "object") return [];
  const { type, maxLength, maxItems, format, enum: values } = node as z.core.JSONSchema.JSONSchema;
  const isFree =
    (type === "string" && maxLength === undefined && !values && !format && !("const" in node)) ||
    (type === "array" && maxItems === undefined);
  const inside = Object.entries(node).flatMap(([key, item]) => unbounded(item, `${place}/${key}`));
  return isFree ? [place || "/", ...inside] : inside;
}

const placesOf = (schema: z.ZodType) =>
  unbounded(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));

describe("what comes from outside", () => {
  it.each(schemas)("%s has a longest text and a longest list everywhere", (_, schema) => {
    expect(placesOf(schema)).toEqual([]);
  });

  it("is seen where it has no limit", () => {
    const lax = z.object({ a: z.string(), b: z.array(z.string().max(3)), c: z.string().max(1) });
    expect(placesOf(lax)).toEqual(["/properties/a", "/properties/b"]);
  });
});
