import { describe, expect, it } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen, within } from "@/tests/components/page";
import { checkSent, typedSent } from "@/tests/components/sent";

const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const rowsWithErrors = () =>
  within(
    screen.getByRole("heading", { name: "Rows with errors" }).closest("section") ?? document.body,
  );
const button = (name: string) => rowsWithErrors().getByRole("button", { name });

describe("rows with errors", () => {
  const BAD = {
    total: 40,
    range: "3–4 of 40",
    before: 0,
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

  it("are corrected cell by cell, one value in all of its rows; what is left as it was is not sent", async () => {
    const { user, take } = showCheck({ bad: BAD });
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
    await user.click(button("Apply and re-check"));
    expect(checkSent(take)).toMatchObject({ importId: "i-1", intent: "check", to: "" });
    expect(typedSent(take).cells).toEqual([
      { line: 2, index: 1, value: "none", shown: "marriage", everywhere: true },
    ]);
  });

  it("that no cell puts right say where to", () => {
    showCheck({ bad: BAD });
    expect(screen.getByRole("row", { name: /^3 Moss/ }).textContent).toContain(
      "Fix this row in your file.",
    );
  });

  it.each([
    ["Next rows with errors", "after=3#bad-rows"],
    ["Previous rows with errors", "after=0#bad-rows"],
  ])("come page by page, and what was typed goes along: %s", async (name, to) => {
    const { user, take } = showCheck({ bad: BAD });
    expect(screen.getByText("3–4 of 40")).toBeTruthy();
    await user.type(box("NPS, line 2"), "x");
    await user.click(button(name));
    expect(checkSent(take)).toMatchObject({ intent: "show", to });
    expect(typedSent(take).cells).toEqual([
      expect.objectContaining({ line: 2, index: 2, value: "manyx" }),
    ]);
  });
});
