import { describe, expect, it } from "vitest";
import { screen, waitFor } from "@/tests/components/page";
import { checkSent, typedSent } from "@/tests/components/sent";
import { cell, typedCheck } from "@/tests/components/typed-check";

async function apply(user: Awaited<ReturnType<typeof typedCheck>>["user"]) {
  const [button] = screen.getAllByRole("button", { name: "Apply and re-check" });
  if (button) await user.click(button);
}

const TYPED = [{ line: 2, index: 1, value: "7", shown: "many", everywhere: false }];

describe("the check is one form: every button sends what was typed", () => {
  it.each([
    ["Apply and re-check", { intent: "check", to: "" }],
    ["Next rows with errors", { intent: "show", to: "after=51#bad-rows" }],
    ["Next rows to decide", { intent: "show", to: "asked=4#asked-rows" }],
    ["Next rows to import", { intent: "show", to: "planned=29#planned" }],
    ["Invalid numbers", { intent: "show", to: "kind=notANumber#of-kind" }],
    ["Continue to confirm", { intent: "show", to: "step=confirm" }],
    ["Back to columns", { intent: "show", to: "step=columns" }],
    ["Leave out all 2 rows", { typed: { decisions: { together: "leave" } } }],
    ["Use the file for all", { typed: { decisions: { together: "file" } } }],
    ["Keep all current values", { typed: { decisions: { together: "stored" } } }],
    ["Reset my decisions", { typed: { decisions: { together: "again" } } }],
    ["Create all other accounts", { typed: { accounts: { others: "create" } } }],
    ["Leave out all other orders", { typed: { accounts: { others: "leave" } } }],
    ["Discard import…", { intent: "ask", to: "" }],
  ])("%s", async (name, sent) => {
    const { user, take } = await typedCheck();
    const [button] = screen.getAllByRole("button", { name });
    if (!button) throw new Error("There is no such button.");
    await user.click(button);
    expect(checkSent(take)).toMatchObject(sent);
    expect(typedSent(take).cells).toEqual(TYPED);
  });
});

describe("what is not taken", () => {
  const typed = { "cell.2.1": "7", "shown.cell.2.1": "many", "row.4": "leave", "shown.row.4": "" };

  it("comes back with the reason, which has the focus", async () => {
    const { user } = await typedCheck({ typed, problem: "Nothing was applied." });
    await apply(user);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toBe("Nothing was applied.");
    await waitFor(() => expect(document.activeElement).toBe(alert));
    expect(cell().value).toBe("7");
    const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "Account for line 4" });
    expect(choice.value).toBe("leave");
  });

  it("comes back too where its row is no longer listed, and is sent again with the new basis", async () => {
    const gone = { "cell.8.1": "9", "shown.cell.8.1": "nine" };
    const { user, take } = await typedCheck({
      typed: { ...typed, ...gone },
      problem: "Changed meanwhile.",
      basis: "5.reading.others",
    });
    await apply(user);
    const left = await screen.findByRole<HTMLInputElement>("textbox", { name: "Line 8, column 2" });
    expect(left.value).toBe("9");
    await apply(user);
    expect(checkSent(take).basis).toEqual({ seenAt: 5, reading: "reading", settings: "others" });
    expect(typedSent(take).cells).toContainEqual({
      ...{ line: 8, index: 1, value: "9", shown: "nine", everywhere: false },
    });
  });
});
