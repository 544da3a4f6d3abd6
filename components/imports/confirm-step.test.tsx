import { expect, it } from "vitest";
import { checkView } from "@/tests/components/check-view";
import { page } from "@/tests/components/import-steps";
import { screen } from "@/tests/components/page";
import { confirmSent } from "@/tests/components/sent";

const button = (name: string) => screen.getByRole("button", { name });

it("takes the reference ticket that is proposed, unless the person says no", async () => {
  const referenceTicket = "Use €300.00 (the median of your 10 accounts) as your typical ticket";
  const { user, confirm } = page({ confirm: checkView({ referenceTicket }) });
  const proposal = screen.getByRole("checkbox", { name: referenceTicket });
  expect(proposal).toHaveProperty("checked", true);
  await user.click(button("Import now"));
  expect(confirmSent(confirm)).toEqual({ skipErrors: false, useReferenceTicket: true });
  await user.click(proposal);
  await user.click(button("Import now"));
  expect(confirmSent(confirm)).toEqual({ skipErrors: false, useReferenceTicket: false });
});

it("leaves rows with errors out only where the person says so", async () => {
  const bad = { rows: [], total: 2 };
  const { user, confirm } = page({ confirm: checkView({ bad }) });
  await user.click(button("Import now"));
  expect(confirmSent(confirm).skipErrors).toBe(false);
  await user.click(screen.getByRole("radio", { name: "Leave out the rows with errors" }));
  await user.click(button("Import now"));
  expect(confirmSent(confirm).skipErrors).toBe(true);
});

it("has nothing to confirm where nothing would be written", () => {
  page({ confirm: checkView({ canImport: false, nothingToDo: "Nothing would change." }) });
  expect(screen.getByText("Nothing would change.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Import now" })).toBeNull();
});
