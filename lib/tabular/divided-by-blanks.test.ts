import { expect, it } from "vitest";
import { read, utf8 } from "@/tests/factories/read-bytes";

it("import 48: a file divided by blanks is named so", async () => {
  const text =
    " customer_id  date number_of_items  amount\n 00001 19970101  1   11.77\n 00002 19970112  1   12.00\n";
  expect((await read(utf8(text))).refusal).toEqual({ code: "dividedByBlanks" });
});

it.each([
  "Account name\nAlder Works Ltd\nBirch & Sons\n",
  "Full account name\nAlder 2 Ltd\nBirch\n",
  "Account name here\nAlder and Sons\nBirch and Sons\n",
])("import 48: %j is a table of one column", async (text) => {
  expect((await read(utf8(text))).refusal).toBeUndefined();
});
