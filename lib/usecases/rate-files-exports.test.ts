import { describe, expect, it } from "vitest";
import { ACCOUNTING_EXPORTS } from "@/tests/factories/known-exports/accounting";
import { CRM_EXPORTS } from "@/tests/factories/known-exports/crm";
import { ERP_EXPORTS } from "@/tests/factories/known-exports/crm-and-erp";
import { GERMAN_EXPORTS } from "@/tests/factories/known-exports/german-accounting";
import { EXPORTS_AS_OF, type KnownExport } from "@/tests/factories/known-exports/known-export";
import { SHOP_EXPORTS } from "@/tests/factories/known-exports/shops";
import { rateText } from "@/tests/factories/rate-text";

/** What the command line makes of an export, with some of its answers. */
function rated({ kind, file, currency, answers }: KnownExport, left?: string) {
  const { map, ...typed } = Object.fromEntries(
    Object.entries(answers ?? {}).filter(([name]) => name !== left),
  );
  const options = { ...typed, asOf: EXPORTS_AS_OF, currency, map: map?.split("\n") };
  return rateText({ [kind]: file }, options);
}

const option = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe.each([
  ["shops and payments", SHOP_EXPORTS],
  ["accounting", ACCOUNTING_EXPORTS],
  ["accounting in German", GERMAN_EXPORTS],
  ["CRM", CRM_EXPORTS],
  ["CRM and ERP", ERP_EXPORTS],
])("import 51: known exports on the command line: %s", (_, exports) => {
  it.each(exports)("$program, right to the cent", async (known) => {
    const { code, accounts, notes } = await rated(known);
    expect({ code, accounts }, notes.join("\n")).toEqual({ code: 0, accounts: known.accounts });
  });

  const asked = exports.flatMap((known) =>
    Object.keys(known.answers ?? {}).map((name) => ({ ...known, name })),
  );
  it.skipIf(asked.length === 0).each(asked)("$program asks for $name", async (known) => {
    const { code, notes } = await rated(known, known.name);
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain(`--${option(known.name)}`);
  });
});
