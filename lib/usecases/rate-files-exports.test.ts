import { describe, expect, it } from "vitest";
import { KNOWN_EXPORTS } from "@/tests/factories/known-exports/all";
import {
  answersBut,
  EXPORTS_AS_OF,
  type KnownExport,
  optionOf,
} from "@/tests/factories/known-exports/known-export";
import { rateText } from "@/tests/factories/rate-text";

/** What the command line makes of an export, without one of its answers. */
function rated(known: KnownExport, left?: string) {
  const { map, ...typed } = answersBut(known, left);
  const { kind, file, currency } = known;
  const options = { ...typed, asOf: EXPORTS_AS_OF, currency, map: map?.split("\n") };
  return rateText({ [kind]: file }, options);
}

describe("import 51: known exports on the command line", () => {
  it.each(KNOWN_EXPORTS)("$program, right to the cent", async (known) => {
    const { code, accounts, notes } = await rated(known);
    expect({ code, accounts }, notes.join("\n")).toEqual({ code: 0, accounts: known.accounts });
  });

  const asked = KNOWN_EXPORTS.flatMap((known) =>
    Object.keys(known.answers ?? {}).map((name) => ({ ...known, name })),
  );
  it.each(asked)("$program asks for $name", async (known) => {
    const { code, notes } = await rated(known, known.name);
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain(`--${optionOf(known.name)}`);
  });
});
