import { expect, it } from "vitest";
import type { LogDetails, LogEntryRecord } from "@/lib/schemas/log-entry";
import { formatFor } from "./format-for";
import { detailWords } from "./log-words";

const LOCALES = ["en-US", "de-DE", "fr-FR", "en-IN", "ja-JP"] as const;

/** The details of an entry in each locale, at noon in Berlin. */
const said = (action: LogEntryRecord["action"], details: LogDetails) =>
  LOCALES.map((locale) =>
    detailWords(
      { action, details },
      { format: formatFor(locale, "EUR"), timeZone: "Europe/Berlin" },
    )
      .join("; ")
      .replace(/[\u00A0\u202F]/g, " "),
  );

it("writes counts, sizes and dates as the workspace does", () => {
  expect(said("import.landed", { create: 1234567, error: 1 })).toEqual([
    "New accounts: 1,234,567; Rows with errors: 1",
    "New accounts: 1.234.567; Rows with errors: 1",
    "New accounts: 1 234 567; Rows with errors: 1",
    "New accounts: 12,34,567; Rows with errors: 1",
    "New accounts: 1,234,567; Rows with errors: 1",
  ]);
  expect(said("import.started", { bytes: 1_250_000 })).toEqual([
    "Size: 1.3 MB",
    "Size: 1,3 MB",
    "Size: 1,3 MB",
    "Size: 1.3 MB",
    "Size: 1.3 MB",
  ]);
  expect(said("key.made", { role: "kam", expires: "2030-01-31" })).toEqual([
    "Role: KAM; Valid until: Jan 31, 2030",
    "Role: KAM; Valid until: 31.01.2030",
    "Role: KAM; Valid until: 31 janv. 2030",
    "Role: KAM; Valid until: 31 Jan 2030",
    "Role: KAM; Valid until: 2030/01/31",
  ]);
  expect(said("workspace.deletion-asked", { deleteAfter: "2026-03-31T11:05:00.000Z" })[1]).toBe(
    "To be deleted on: 31.03.2026, 13:05",
  );
});

it("names whose accounts a person gets", () => {
  expect(said("person.joined", { accountsOf: "Ines Owner" })[0]).toBe("Accounts of: Ines Owner");
});

it("leaves out counts of nothing", () => {
  expect(said("import.landed", { create: 3, update: 0, error: 0, skip: 0 })[0]).toBe(
    "New accounts: 3",
  );
});

it("writes facts that were changed as the workspace does, with a true minus sign", () => {
  const details = { revenue12mMinor: "-1050.5 → 6000", directAwardShare: "12.5%", name: "A-1" };
  expect(said("account.changed", details)).toEqual([
    "Revenue (12 months): −1,050.5 → 6,000; Orders awarded without bids: 12.5%; Account name: A-1",
    "Revenue (12 months): −1.050,5 → 6.000; Orders awarded without bids: 12,5 %; Account name: A-1",
    "Revenue (12 months): −1 050,5 → 6 000; Orders awarded without bids: 12,5 %; Account name: A-1",
    "Revenue (12 months): −1,050.5 → 6,000; Orders awarded without bids: 12.5%; Account name: A-1",
    "Revenue (12 months): −1,050.5 → 6,000; Orders awarded without bids: 12.5%; Account name: A-1",
  ]);
  expect(said("account.changed", { customerSince: "not known → 2021-03-31" })[1]).toBe(
    "Customer since: not known → 31.03.2021",
  );
});

it("writes settings and currency rates in words", () => {
  const settings = { projectBased: "– → on", asOf: "2026-03-31 → –" };
  expect(said("settings.changed", settings)[1]).toBe(
    "Project-based business: no → yes; As-of date: 31.03.2026 → today",
  );
  expect(said("rate.changed", { rate: "0.92 EUR → 0.935 EUR", fromDay: "2026-03-31" })[2]).toBe(
    "Currency rate: 0,92 EUR → 0,935 EUR; From: 31 mars 2026",
  );
  expect(said("log.exported", { action: "key.made", from: "2026-03-31" })[1]).toBe(
    "What: API key created; From: 31.03.2026",
  );
});
