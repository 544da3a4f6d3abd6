import { expect, it } from "vitest";
import { BRITISH } from "@/tests/factories/british-format";
import {
  disagreementSentence,
  labelProgress,
  labelSentence,
  queueEnd,
  rateProgress,
} from "./rate-words";

it("says who labelled an account, and when", () => {
  expect(labelSentence("client", "Ines", "31 Mar 2026")).toBe(
    "Labelled a client by Ines on 31 Mar 2026.",
  );
  expect(labelSentence("customer", null, "31 Mar 2026")).toBe(
    "Labelled a customer on 31 Mar 2026.",
  );
});

it("says how far the labels have come, and how many accounts lack facts", () => {
  expect(labelProgress({ client: 1, customer: 12 }, 1047, BRITISH)).toBe(
    "1 client and 12 customers labelled, 1,047 accounts still without a label.",
  );
  expect(rateProgress(0, BRITISH)).toBe("Every account has the facts its rating needs.");
  expect(rateProgress(1, BRITISH)).toContain("1 account is missing facts");
  expect(rateProgress(1047, BRITISH)).toContain("1,047 accounts are missing facts");
});

it("says where label and rating disagree", () => {
  expect(disagreementSentence("client", "customer")).toBe(
    "You labelled it a client; the model rates it a customer.",
  );
});

it.each([
  ["rate", { left: 1, hasAny: true }, "/rate", "You skipped 1 account."],
  ["label", { left: 2, hasAny: true }, "/rate", "You skipped 2 accounts."],
  ["label", { left: 0, hasAny: true }, "/model/calibration", "how often the model agrees"],
  ["rate", { left: 0, hasAny: true }, "/", "has the facts"],
  ["rate", { left: 0, hasAny: false }, "/accounts", "None of them is active"],
] as const)("at the end of %s offers one thing to do: %o", (mode, counts, href, text) => {
  const end = queueEnd(mode, counts, "/rate", BRITISH);
  expect(end.action.href).toBe(href);
  expect(end.text).toContain(text);
});
