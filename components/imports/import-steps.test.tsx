import { expect, it } from "vitest";
import { checkView } from "@/tests/components/check-view";
import { page } from "@/tests/components/import-steps";
import { screen, within } from "@/tests/components/page";
import { checkSent, idSent } from "@/tests/components/sent";

it("names the file, and the steps with the one that is shown", () => {
  page({
    confirm: checkView(),
    steps: [
      { step: "columns", label: "Columns", isShown: false, href: "/import/i-1?step=columns" },
      { step: "check", label: "Check", isShown: true },
    ],
  });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Import list.csv");
  const steps = screen.getByRole("navigation", { name: "Steps of the import" });
  expect(within(steps).getByRole("link").getAttribute("href")).toBe("/import/i-1?step=columns");
  expect(steps.querySelector("[aria-current=step]")?.textContent).toBe("2. Check");
});

const COLUMNS_LINK = { step: "columns", label: "Columns", isShown: true } as const;

it("is discarded at the second press: the first one leads to the question", () => {
  page({ status: "checked", steps: [COLUMNS_LINK], confirm: checkView() });
  expect(screen.getByRole("link", { name: "Discard import…" }).getAttribute("href")).toBe(
    "/import/i-1?step=columns&discard=1#discard",
  );
  expect(screen.queryByRole("button", { name: "Discard import" })).toBeNull();
});

it("says what is lost before it is discarded, and can be kept", async () => {
  const discardQuestion = "Discard this import? Nothing has been written yet.";
  const { user, discard } = page({ status: "reading", steps: [COLUMNS_LINK], discardQuestion });
  expect(screen.getByText(discardQuestion)).toBeTruthy();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.getByRole("link", { name: "Keep working on it" }).getAttribute("href")).toBe(
    "/import/i-1?step=columns#discard",
  );
  await user.click(screen.getByRole("button", { name: "Discard import" }));
  expect(idSent(discard)).toBe("i-1");
});

it("keeps what was typed at the check where another step is chosen above it", async () => {
  const { user, takeCheckForm } = page({
    check: checkView(),
    steps: [
      { step: "columns", label: "Columns", isShown: false, href: "/import/i-1?step=columns" },
      { step: "check", label: "Check", isShown: true },
    ],
  });
  const steps = screen.getByRole("navigation", { name: "Steps of the import" });
  await user.click(within(steps).getByRole("button", { name: "Columns" }));
  expect(checkSent(takeCheckForm)).toMatchObject({ intent: "show", to: "step=columns" });
});
