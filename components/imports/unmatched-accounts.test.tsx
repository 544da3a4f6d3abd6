import { describe, expect, it } from "vitest";
import { button, CHOOSE, showCheck } from "@/tests/components/check-step";
import { screen } from "@/tests/components/page";
import { typedSent } from "@/tests/components/sent";

const box = (name: string) => screen.getByRole("textbox", { name });

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
        CHOOSE,
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
