import { describe, expect, it } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen } from "@/tests/components/page";
import { cellsSent, nextRowsSent } from "@/tests/components/sent";

const button = (name: string) => screen.getByRole("button", { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

describe("rows with errors", () => {
  const BAD = {
    total: 40,
    isLater: false,
    after: 3,
    rows: [
      {
        ...{
          line: 2,
          label: "Fern",
          problems: ["“marriage” is not known.", "“many” is no number."],
        },
        cells: [
          { index: 1, column: "Agreement", value: "marriage", problems: [0], everywhere: "38" },
          { index: 2, column: "NPS", value: "many", problems: [1] },
        ],
      },
      { line: 3, label: "Moss", problems: ["The row has too many cells."], cells: [] },
    ],
  };

  it("are put right cell by cell, one value in all of its rows", async () => {
    const { user, correctCells } = showCheck({ bad: BAD });
    const agreement = box("Agreement, line 2");
    expect(agreement.value).toBe("marriage");
    expect(agreement).toBe(
      screen.getByRole("textbox", { description: "“marriage” is not known." }),
    );
    expect(box("NPS, line 2")).toBe(
      screen.getByRole("textbox", { description: "“many” is no number." }),
    );
    await user.clear(agreement);
    await user.type(agreement, "none");
    await user.click(screen.getByRole("checkbox", { name: "in all 38 rows with “marriage”" }));
    await user.click(button("Check again"));
    expect(cellsSent(correctCells)).toEqual([
      { line: 2, index: 1, value: "none", everywhere: true },
      { line: 2, index: 2, value: "many", everywhere: false },
    ]);
    expect(nextRowsSent(correctCells)).toBeUndefined();
  });

  it("that no cell puts right say where to", () => {
    showCheck({ bad: BAD });
    expect(screen.getByRole("row", { name: /^3 Moss/ }).textContent).toContain(
      "Put this right in the file.",
    );
  });

  it("come page by page, and what was typed goes along", async () => {
    const { user, correctCells } = showCheck({ bad: { ...BAD, isLater: true } });
    expect(hrefOf("First rows")).toBe("/import/i-1");
    await user.type(box("NPS, line 2"), "x");
    await user.click(button("Next rows"));
    expect(nextRowsSent(correctCells)).toBe(3);
    expect(cellsSent(correctCells)).toContainEqual(
      expect.objectContaining({ value: "manyx", index: 2 }),
    );
  });

  it("keep what was typed where it could not be taken", async () => {
    const { user } = showCheck({ bad: BAD }, "This import has moved on.");
    await user.type(box("NPS, line 2"), "!");
    await user.click(button("Check again"));
    expect(screen.getByRole("alert").textContent).toBe("This import has moved on.");
    expect(box("NPS, line 2").value).toBe("many!");
  });
});
