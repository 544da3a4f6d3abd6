import { describe, expect, it } from "vitest";
import { button, CHOOSE, showCheck } from "@/tests/components/check-step";
import { screen } from "@/tests/components/page";
import { typedSent } from "@/tests/components/sent";

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
          CHOOSE,
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
