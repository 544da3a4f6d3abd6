import { describe, expect, it } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen, within } from "@/tests/components/page";
import { accountsSent, decisionsSent, idSent } from "@/tests/components/sent";

const button = (name: string) => screen.getByRole("button", { name });
const box = (name: string) => screen.getByRole("textbox", { name });
const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
const OPTION = { value: "", label: "choose…" };

describe("the way on from the check", () => {
  it("leads to the confirmation where there is something to write", () => {
    showCheck({});
    expect(hrefOf("Go on to confirm")).toBe("/import/i-1?step=confirm");
    expect(hrefOf("Change the columns")).toBe("/import/i-1?step=columns");
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("does not where there is nothing, and says so", () => {
    showCheck({ canImport: false, nothingToDo: "Nothing would change." });
    expect(screen.getByText("Nothing would change.")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Go on to confirm" })).toBeNull();
  });

  it("says why the last attempt to write stopped, names the accounts, and checks again", async () => {
    const { user, checkAgain } = showCheck({
      problem: "Accounts were changed meanwhile.",
      moved: [{ href: "/accounts/a-1", name: "Fern" }],
    });
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("Accounts were changed meanwhile.");
    expect(within(alert).getByRole("link", { name: "Fern" }).getAttribute("href")).toBe(
      "/accounts/a-1",
    );
    await user.click(button("Check again"));
    expect(idSent(checkAgain)).toBe("i-1");
  });

  it("shows what would be written and how each account was found", () => {
    showCheck({
      planned: {
        rows: [{ line: 2, label: "Fern", what: "NPS 5 → 7", foundBy: "your choice" }],
        after: 2,
      },
      plannedTotal: "90",
    });
    expect(screen.getByRole("heading", { name: "What would be written" })).toBeTruthy();
    expect(screen.getByText("1 of 90, in the order of the file.")).toBeTruthy();
    expect(screen.getByRole("row", { name: "2 Fern NPS 5 → 7 your choice" })).toBeTruthy();
    expect(hrefOf("More of what would be written")).toBe("/import/i-1?planned=2");
  });
});

describe("rows that may mean several accounts", () => {
  const ASKED = {
    total: 60,
    after: 9,
    rows: [
      {
        ...{ line: 2, label: "Haus Namens" },
        options: [
          OPTION,
          { value: "account:a-2", label: "N-2" },
          { value: "leave", label: "none: leave the row out" },
        ],
      },
    ],
  };

  it("go where the person says; what is not chosen decides nothing", async () => {
    const { user, decideRows } = showCheck({ asked: ASKED });
    await user.click(button("Decide and check again"));
    expect(decisionsSent(decideRows)).toEqual({ rows: [], conflicts: [] });
    await user.selectOptions(screen.getByRole("combobox", { name: "Account of line 2" }), "N-2");
    await user.click(button("Decide and check again"));
    expect(decisionsSent(decideRows).rows).toEqual([
      { line: 2, choice: "account", accountId: "a-2" },
    ]);
    expect(hrefOf("Next rows to decide")).toBe("/import/i-1?asked=9");
  });

  it("are all left out by one button, and asked about again by another", async () => {
    const { user, decideRows } = showCheck({ asked: ASKED, decided: true });
    await user.click(button("Leave all of these rows out"));
    expect(decisionsSent(decideRows)).toMatchObject({ rows: [], together: "leave" });
    await user.click(button("Ask again about what I decided"));
    expect(decisionsSent(decideRows)).toMatchObject({ together: "again" });
  });
});

describe("rows that somebody else changed meanwhile", () => {
  const CONFLICTS = {
    total: "1",
    rows: [
      {
        ...{ line: 4, label: "Fern", href: "/accounts/a-1" },
        fields: [{ label: "NPS", before: "5", stored: "6", file: "7" }],
      },
    ],
  };

  it("show what each side says, and are decided one by one", async () => {
    const { user, decideRows } = showCheck({ conflicts: CONFLICTS });
    expect(screen.getByRole("row", { name: /^4 Fern NPS: 5 NPS: 6 NPS: 7/ })).toBeTruthy();
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Decide line 4, Fern" }),
      "keep what is here",
    );
    await user.click(button("Decide and check again"));
    expect(decisionsSent(decideRows).conflicts).toEqual([{ line: 4, choice: "stored" }]);
  });

  it.each([
    ["Take the file for all of them", "file"],
    ["Keep what is here for all of them", "stored"],
  ])("are decided together: %s", async (name, together) => {
    const { user, decideRows } = showCheck({ conflicts: CONFLICTS });
    await user.click(button(name));
    expect(decisionsSent(decideRows)).toEqual({ rows: [], conflicts: [], together });
  });
});

describe("accounts that only the orders know", () => {
  const UNMATCHED = {
    summary: "2 accounts of the file are not found.",
    accounts: [1, 2].map((number) => ({
      ...{ number, label: `Haus ${number}`, rows: "3", orders: "2", revenue: "€90.00", value: "" },
      options: [
        OPTION,
        { value: "create", label: "create it" },
        { value: "typed", label: "it is the account named beside" },
      ],
    })),
  };

  it("are created, or matched by the name beside them", async () => {
    const { user, decideAccounts } = showCheck({ kind: "orders", unmatched: UNMATCHED });
    await user.selectOptions(
      screen.getByRole("combobox", { name: "What to do about Haus 1" }),
      "it is the account named beside",
    );
    await user.type(box("Name or external ID of the account that Haus 1 is"), "K-7");
    await user.click(button("Decide and check again"));
    expect(accountsSent(decideAccounts)).toEqual({
      accounts: [{ number: 1, choice: "typed", typed: "K-7" }],
    });
  });

  it.each([
    ["Create all that nothing is decided for", "create"],
    ["Leave the orders of all others out", "leave"],
  ])("are decided together: %s", async (name, others) => {
    const { user, decideAccounts } = showCheck({ kind: "orders", unmatched: UNMATCHED });
    await user.click(button(name));
    expect(accountsSent(decideAccounts)).toEqual({ accounts: [], others });
  });
});

it("import 40: statuses show what they come to and what is done with them", () => {
  showCheck({
    kind: "orders",
    statuses: {
      finding: "1 row left out by the status.",
      statuses: [{ value: "cancelled", count: "1", sum: "€15.00", done: "left out" }],
      others: "All others: 3 rows with statuses that are not listed. They count.",
    },
  });
  expect(screen.getByRole("row", { name: "cancelled 1 €15.00 left out" })).toBeTruthy();
  expect(screen.getByText(/^All others: 3 rows/)).toBeTruthy();
});

it("equal errors are one row with the first lines and the money left out", () => {
  const kind = {
    kind: "notADate",
    title: "Cells that are no date",
    count: "14",
    lines: "3, 4, 5, 6, 7 and 9 more",
    money: "€120.00, and not known for 1 row",
  } as const;
  showCheck({ kind: "orders", rowKinds: { hasMoney: true, kinds: [kind] } });
  expect(
    screen.getByRole("row", {
      name: "Cells that are no date 14 3, 4, 5, 6, 7 and 9 more €120.00, and not known for 1 row",
    }),
  ).toBeTruthy();
});
