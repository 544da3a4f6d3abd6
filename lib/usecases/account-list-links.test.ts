import { expect, it } from "vitest";
import { accountListQuery } from "@/lib/schemas/account-list";
import { editHref, historyHref, savedAccountHref } from "./account-list-links";

const from = accountListQuery.parse({ q: "fern & co", tab: "clients", sort: "name", dir: "desc" });
const VIEW = "q=fern+%26+co&tab=clients&sort=name&dir=desc";

it("keeps the view of the list through the form of an account and its history", () => {
  expect(editHref("a1", from)).toBe(`/accounts/a1/edit?${VIEW}`);
  expect(historyHref("a1", from)).toBe(`/accounts/a1?${VIEW}&history=all#history`);
  expect(savedAccountHref("a1", `/accounts/a1?${VIEW}`)).toBe(`/accounts/a1?${VIEW}#account`);
});

it("leads to the account alone where no view is known, and nowhere else", () => {
  expect(savedAccountHref("a1", "")).toBe("/accounts/a1#account");
  expect(savedAccountHref("a1", "/accounts")).toBe("/accounts/a1#account");
  expect(savedAccountHref("a1", "https://example.org/?tab=sold&next=//x")).toBe(
    "/accounts/a1#account",
  );
});
