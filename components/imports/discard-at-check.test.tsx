import { describe, expect, it } from "vitest";
import { screen, waitFor } from "@/tests/components/page";
import { checkSent } from "@/tests/components/sent";
import { cell, typedCheck } from "@/tests/components/typed-check";

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
