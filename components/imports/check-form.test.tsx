import { describe, expect, it } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen, waitFor } from "@/tests/components/page";
import { checkSent, typedSent } from "@/tests/components/sent";

const cell = () => screen.getByRole<HTMLInputElement>("textbox", { name: "NPS, line 2" });
const OPTION = { value: "", label: "Choose…" };

/** A check that has something of everything, with one corrected cell typed. */
async function typedCheck(...answers: Parameters<typeof showCheck>[1][]) {
  const { user, take } = showCheck(
    {
      bad: {
        total: 60,
        range: "1–50 of 60",
        after: 51,
        rows: [
          {
            ...{ line: 2, label: "Fern", problems: ["“many” is no number."] },
            cells: [{ index: 1, column: "NPS", value: "many", problems: [0] }],
          },
        ],
      },
      asked: {
        total: 2,
        totalWords: "2 rows",
        range: "1–1 of 2",
        after: 4,
        rows: [{ line: 4, label: "Haus", options: [OPTION, { value: "leave", label: "Leave" }] }],
      },
      conflicts: {
        total: "1 row",
        rows: [
          {
            ...{ line: 5, label: "Moss", href: "/accounts/a-1" },
            fields: [{ label: "NPS", before: "5", stored: "6", file: "7" }],
          },
        ],
      },
      unmatched: {
        summary: "1 account is not found.",
        accounts: [
          {
            ...{
              key: "id%20K-1",
              label: "Oak",
              rows: "1",
              orders: "1",
              revenue: "€1.00",
              value: "",
            },
            options: [OPTION],
          },
        ],
      },
      decided: true,
      rowKinds: {
        hasMoney: false,
        kinds: [
          { kind: "notANumber", title: "Invalid numbers", count: "60", lines: "2", money: "" },
        ],
      },
      planned: {
        rows: [{ line: 9, label: "Reed", what: "new account", foundBy: "" }],
        range: "1–20 of 90",
        after: 29,
      },
    },
    ...answers.flatMap((answer) => (answer ? [answer] : [])),
  );
  await user.clear(cell());
  await user.type(cell(), "7");
  return { user, take };
}

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

describe("discarding an import from the check", () => {
  const QUESTION = "Discard this import? 1 corrected cell will be lost.";

  it("asks first, and takes a second press", async () => {
    const { user, take } = await typedCheck({ typed: { "cell.2.1": "7" }, question: QUESTION });
    await user.click(screen.getByRole("button", { name: "Discard import…" }));
    expect(await screen.findByText(QUESTION)).toBeTruthy();
    expect(cell().value).toBe("7");
    await user.click(screen.getByRole("button", { name: "Discard import" }));
    expect(checkSent(take).intent).toBe("discard");
  });

  it("can be thought better of: what was typed is still there, and the focus is on the button", async () => {
    const { user, take } = await typedCheck(
      { typed: { "cell.2.1": "7" }, question: QUESTION },
      { typed: { "cell.2.1": "7" }, isKept: true },
    );
    await user.click(screen.getByRole("button", { name: "Discard import…" }));
    await user.click(await screen.findByRole("button", { name: "Keep working on it" }));
    expect(checkSent(take).intent).toBe("keep");
    const again = await screen.findByRole("button", { name: "Discard import…" });
    await waitFor(() => expect(document.activeElement).toBe(again));
    expect(cell().value).toBe("7");
  });
});
