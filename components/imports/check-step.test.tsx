import { describe, expect, it } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen, within } from "@/tests/components/page";
import { checkSent, typedSent } from "@/tests/components/sent";

function button(name: string): HTMLElement {
  const [first] = screen.getAllByRole("button", { name });
  if (!first) throw new Error(`There is no button “${name}”.`);
  return first;
}
const box = (name: string) => screen.getByRole("textbox", { name });
const OPTION = { value: "", label: "Choose…" };

describe("the way on from the check", () => {
  it("leads to the confirmation where there is something to write", async () => {
    const { user, take } = showCheck({});
    await user.click(button("Continue to confirm"));
    expect(checkSent(take).to).toBe("step=confirm");
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("does not where there is nothing, and says so", () => {
    showCheck({ canImport: false, nothingToDo: "Nothing would change." });
    expect(screen.getByText("Nothing would change.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Continue to confirm" })).toBeNull();
  });

  it("says why the last attempt to write stopped, names the accounts, and checks again", async () => {
    const { user, take } = showCheck({
      problem: "Accounts were changed meanwhile.",
      moved: [{ href: "/accounts/a-1", name: "Fern" }],
    });
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("Accounts were changed meanwhile.");
    expect(within(alert).getByRole("link", { name: "Fern" }).getAttribute("href")).toBe(
      "/accounts/a-1",
    );
    await user.click(button("Re-check"));
    expect(checkSent(take).intent).toBe("check");
  });

  it("shows what would be written and how each account was found", () => {
    showCheck({
      planned: {
        rows: [{ line: 2, label: "Fern", what: "NPS 5 → 7", foundBy: "your choice" }],
        range: "1–1 of 90",
        after: 2,
      },
      plannedTotal: "90 accounts",
    });
    expect(screen.getByRole("heading", { name: "What will be imported" })).toBeTruthy();
    expect(screen.getByText(/^90 accounts, in the order of the file/)).toBeTruthy();
    expect(screen.getByRole("row", { name: "2 Fern NPS 5 → 7 your choice" })).toBeTruthy();
    expect(screen.getByText("1–1 of 90")).toBeTruthy();
  });
});

describe("rows that may mean several accounts", () => {
  const ASKED = {
    total: 60,
    totalWords: "60 rows",
    range: "1–1 of 60",
    after: 9,
    rows: [
      {
        ...{ line: 2, label: "Haus Namens" },
        options: [
          OPTION,
          { value: "account:a-2", label: "N-2" },
          { value: "leave", label: "Leave this row out" },
        ],
      },
    ],
  };

  it("go where the person says; what is not chosen decides nothing", async () => {
    const { user, take } = showCheck({ asked: ASKED });
    await user.click(button("Apply and re-check"));
    expect(typedSent(take).decisions).toEqual({ rows: [], conflicts: [] });
    await user.selectOptions(screen.getByRole("combobox", { name: "Account for line 2" }), "N-2");
    await user.click(button("Apply and re-check"));
    expect(typedSent(take).decisions.rows).toEqual([
      { line: 2, choice: "account", accountId: "a-2" },
    ]);
  });

  it("are all left out by one button, and asked about again by another", async () => {
    const { user, take } = showCheck({ asked: ASKED, decided: true });
    await user.click(button("Leave out all 60 rows"));
    expect(typedSent(take).decisions).toMatchObject({ rows: [], together: "leave" });
    await user.click(button("Reset my decisions"));
    expect(typedSent(take).decisions).toMatchObject({ together: "again" });
  });
});

describe("rows that somebody else changed meanwhile", () => {
  const CONFLICTS = {
    total: "1 row",
    rows: [
      {
        ...{ line: 4, label: "Fern", href: "/accounts/a-1" },
        fields: [{ label: "NPS", before: "5", stored: "6", file: "7" }],
      },
    ],
  };

  it("show what each side says, and are decided one by one", async () => {
    const { user, take } = showCheck({ conflicts: CONFLICTS });
    expect(screen.getByRole("row", { name: /^4 Fern NPS: 5 NPS: 6 NPS: 7/ })).toBeTruthy();
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Value to keep for line 4, Fern" }),
      "The current value",
    );
    await user.click(button("Apply and re-check"));
    expect(typedSent(take).decisions.conflicts).toEqual([{ line: 4, choice: "stored" }]);
  });

  it.each([
    ["Use the file for all", "file"],
    ["Keep all current values", "stored"],
  ])("are decided together: %s", async (name, together) => {
    const { user, take } = showCheck({ conflicts: CONFLICTS });
    await user.click(button(name));
    expect(typedSent(take).decisions).toEqual({ rows: [], conflicts: [], together });
  });
});

describe("accounts that only the orders know", () => {
  const UNMATCHED = {
    summary: "2 accounts of the file are not found.",
    accounts: [1, 2].map((number) => ({
      ...{
        key: `id%20K.${number}`,
        label: `Haus ${number}`,
        rows: "3",
        orders: "2",
        revenue: "€90.00",
        value: "",
      },
      options: [
        OPTION,
        { value: "create", label: "Create it" },
        { value: "typed", label: "Use the account named beside it" },
      ],
    })),
  };

  it("are created, or matched by the name beside them", async () => {
    const { user, take } = showCheck({ kind: "orders", unmatched: UNMATCHED });
    await user.selectOptions(
      screen.getByRole("combobox", { name: "What to do with Haus 1" }),
      "Use the account named beside it",
    );
    await user.type(box("Name or external ID of the account for Haus 1"), "K-7");
    await user.click(button("Apply and re-check"));
    expect(typedSent(take).accounts).toEqual({
      accounts: [{ key: "id K.1", choice: "typed", typed: "K-7" }],
    });
  });

  it("are matched by a name that was typed beside them and nothing else chosen", async () => {
    const { user, take } = showCheck({ kind: "orders", unmatched: UNMATCHED });
    await user.type(box("Name or external ID of the account for Haus 2"), "K-8");
    await user.click(button("Apply and re-check"));
    expect(typedSent(take).accounts.accounts).toEqual([
      { key: "id K.2", choice: "typed", typed: "K-8" },
    ]);
  });

  it.each([
    ["Create all other accounts", "create"],
    ["Leave out all other orders", "leave"],
  ])("are decided together: %s", async (name, others) => {
    const { user, take } = showCheck({ kind: "orders", unmatched: UNMATCHED });
    await user.click(button(name));
    expect(typedSent(take).accounts).toEqual({ accounts: [], others });
  });
});

it("import 40: statuses show what they come to and what is done with them", () => {
  showCheck({
    kind: "orders",
    statuses: {
      finding: "1 row left out because of the status.",
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
    title: "Invalid dates",
    count: "14",
    lines: "3, 4, 5, 6, 7 and 9 more",
    money: "€120.00, and not known for 1 row",
  } as const;
  showCheck({ kind: "orders", rowKinds: { hasMoney: true, kinds: [kind] } });
  expect(
    screen.getByRole("row", {
      name: "Invalid dates 14 3, 4, 5, 6, 7 and 9 more €120.00, and not known for 1 row",
    }),
  ).toBeTruthy();
});
