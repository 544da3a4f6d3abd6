import { describe, expect, it } from "vitest";
import { button, showCheck } from "@/tests/components/check-step";
import { screen } from "@/tests/components/page";
import { typedSent } from "@/tests/components/sent";

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
