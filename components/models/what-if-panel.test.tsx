import { describe, expect, it } from "vitest";
import { box, editor, PROBLEM, press, slider } from "@/tests/components/model-editor";
import { whatIfView } from "@/tests/components/model-view";
import { screen, slide, within } from "@/tests/components/page";

describe("what is tried", () => {
  it("stays the last one that could be a model, with what is wrong at its field", async () => {
    const { user } = editor(() => ({ ok: false, problems: [PROBLEM] }));
    await user.clear(box("Client from a score of"));
    await user.type(box("Client from a score of"), "40");
    expect(await screen.findByText(/^These values are not a valid model yet/)).toBeTruthy();
    expect(screen.getByText("No account would change segment.")).toBeTruthy();
    expect(box("Client from a score of")).toBe(
      screen.getByRole("textbox", { description: PROBLEM.message }),
    );
  });

  it("says so where the server could not be asked", async () => {
    editor(() => "error page");
    slide(slider("Tenure, weight"), "10");
    expect(await screen.findByText(/^The server did not respond/)).toBeTruthy();
  });

  it("shows who moves and why, and the next ones behind them", async () => {
    const mark = { borderline: false, provisional: false, lapsed: false, quiet: false };
    const mover = (name: string) => ({
      ...{ key: name, href: `/accounts/${name}`, name, owner: "Ann", revenue: "€9.00k" },
      before: { ...mark, segment: "client" as const },
      after: { ...mark, segment: "customer" as const },
      reason: "The weights alone: score 61 → 59.",
    });
    const { user, asked } = editor((data) =>
      data.has("after")
        ? { ok: true, view: whatIfView({ movers: [mover("Moss")] }) }
        : { ok: true, view: whatIfView({ movers: [mover("Fern")], next: "behind Fern" }) },
    );
    expect(screen.getByText("No account would change segment.")).toBeTruthy();
    expect(screen.queryByRole("table", { name: /^Accounts that would change/ })).toBeNull();
    slide(slider("Tenure, weight"), "10");
    const table = await screen.findByRole("table", { name: /^Accounts that would change segment/ });
    expect(
      within(table).getByRole("row", { name: /^Fern Ann €9.00k Client Customer The weights/ }),
    ).toBeTruthy();
    await user.click(press("Show more"));
    expect(await within(table).findByRole("row", { name: /^Moss/ })).toBeTruthy();
    expect(within(table).getByRole("row", { name: /^Fern/ })).toBeTruthy();
    expect(asked.at(-1)?.get("after")).toBe("behind Fern");
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });
});
