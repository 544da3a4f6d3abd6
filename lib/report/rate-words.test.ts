import { expect, it } from "vitest";
import { BRITISH } from "@/tests/factories/british-format";
import { labelSentence, queueEnd, queueSentence } from "./rate-words";

it("says who labelled an account, and when", () => {
  expect(labelSentence("client", "Ines", "31 Mar 2026")).toBe(
    "Labelled a client by Ines on 31 Mar 2026.",
  );
  expect(labelSentence("customer", null, "31 Mar 2026")).toBe(
    "Labelled a customer on 31 Mar 2026.",
  );
});

it("says how far the labels have come", () => {
  expect(queueSentence({ client: 1, customer: 12 }, 1047, BRITISH)).toBe(
    "1 client and 12 customers labelled so far; 1,047 accounts without a label left.",
  );
});

const HREFS = { again: "/rate", unanswered: "/rate?part=unanswered" };

it.each([
  [{ left: 1, unanswered: 4, labelled: 3 }, "/rate", "You passed over 1 account."],
  [{ left: 0, unanswered: 4, labelled: 3 }, "/rate?part=unanswered", "The verdict of 4 accounts"],
  [{ left: 0, unanswered: 0, labelled: 3 }, "/model/calibration", "Every account"],
  [{ left: 0, unanswered: 0, labelled: 0 }, "/accounts", "You rate the accounts"],
])("at the end offers one thing to do: %o", (counts, href, text) => {
  const end = queueEnd(counts, HREFS, BRITISH);
  expect(end.action.href).toBe(href);
  expect(end.text).toContain(text);
});
