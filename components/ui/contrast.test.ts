import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const CSS = readFileSync(fileURLToPath(new URL("../../app/globals.css", import.meta.url)), "utf8");

/** Light and dark value of every colour the look names. */
const COLOURS = new Map(
  [...CSS.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, [light, dark] as const],
  ),
);

const GROUNDS = ["page", "raised"];

/** Text needs 4.5 : 1. */
const TEXT = [
  ...["ink", "muted", "accent", "client", "customer-text", "warning", "danger"].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["accent", "accent-soft"],
  ["ink", "accent-soft"],
  ["muted", "accent-soft"],
  ["customer-text", "customer-soft"],
  ["warning", "warning-soft"],
  ["ink", "warning-soft"],
  ["danger", "danger-soft"],
] as const;

/** Shapes and the edges of controls need 3 : 1. */
const SHAPES = ["client", "customer", "borderline", "control", "accent", "danger", "warning"].map(
  (shape) => [shape, "page"] as const,
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: 0 | 1): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(COLOURS.get(name)?.[theme] ?? ""))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("contrast in the %s theme", (_, theme) => {
  it.each(TEXT)("of %s text on %s", (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)("of the shape %s on %s", (shape, ground) => {
    expect(contrast(shape, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
