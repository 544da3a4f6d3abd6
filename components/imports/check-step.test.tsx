import { describe, expect, it } from "vitest";
import { button, showCheck } from "@/tests/components/check-step";
import { screen, within } from "@/tests/components/page";
import { checkSent } from "@/tests/components/sent";

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
