import type { Page } from "@playwright/test";
import { fact, openAccount } from "./accounts";
import { axe } from "./axe";
import { tabTo } from "./keyboard";
import { exploreSample, makeAudit } from "./portfolio";
import { expect, test } from "./test";

const field = (page: Page, label: string | RegExp) => page.getByLabel(label, { exact: true });
const section = (page: Page, name: string) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });

/** Rated a customer in the sample portfolio. */
const NAME = "Quillmere Stadium Trust";

async function isAccessible(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("a rating is overridden by keyboard, seen beside the computed one everywhere, and taken back", async ({
  page,
}) => {
  test.slow();
  await exploreSample(page);
  await openAccount(page, NAME);
  const singleKeys = page.getByRole("checkbox", { name: /^Use the key o/ });
  await singleKeys.uncheck();
  await page.keyboard.press("o");
  await expect(singleKeys).toBeFocused();
  await singleKeys.check();
  await page.keyboard.press("o");
  await expect(field(page, /^Rate this account as/)).toBeFocused();
  await page.keyboard.press("c");
  await expect(field(page, /^Rate this account as/)).not.toHaveValue("");
  await field(page, /^Rate this account as/).selectOption("client");
  // In a field the key is a letter.
  await tabTo(page, field(page, /^Reason/));
  await page.keyboard.type("Too good to lose.");
  await expect(field(page, /^Reason/)).toHaveValue("Too good to lose.");
  await singleKeys.uncheck();
  await tabTo(page, page.getByRole("button", { name: "Override", exact: true }));
  await page.keyboard.press("Enter");
  const said = section(page, "Override");
  await expect(said.getByRole("status")).toContainText("Saved.");
  await expect(singleKeys).not.toBeChecked();
  await expect(said).toContainText("Overridden to client by Ines Owner");
  await expect(said).toContainText("Reason: Too good to lose.");
  const head = page.getByRole("article");
  await expect(head).toContainText("overridden: Client");
  await expect(section(page, "History")).toContainText("Override: none → client");
  await isAccessible(page);

  await page.goto("/accounts?tab=overridden");
  const row = page.getByRole("row").filter({ hasText: NAME });
  await expect(row).toContainText("Customer");
  await expect(row).toContainText("overridden: Client");
  await page.goto("/");
  await expect(page.getByRole("main")).toContainText(
    "1 rating is overridden: 1 to client, 0 to customer.",
  );
  await makeAudit(page);
  await expect(page.getByRole("main")).toContainText("1 rating is overridden: 1 to client");
  await expect(page.getByRole("main")).toContainText("overridden: Client");

  await openAccount(page, NAME);
  await section(page, "Override").getByRole("button", { name: "Remove the override" }).click();
  await expect(section(page, "Override")).toContainText("Nobody has overridden");
  await expect(head).not.toContainText("overridden: Client");
});

test("a fact is edited in its row, keeps its past, and moves the score over time", async ({
  page,
}) => {
  await page.goto("/accounts/new");
  await field(page, /^Account name/).fill("Haus Wandel");
  await field(page, "Customer since").fill("2020-01-31");
  await field(page, "Orders awarded without bids").fill("0%");
  await field(page, "Share of tailored work").fill("100%");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Haus Wandel" })).toBeVisible();
  await expect(section(page, "Score over time")).toContainText("The score has not changed since");

  const edit = page.getByRole("link", { name: "Edit Orders awarded without bids" });
  await tabTo(page, edit);
  await page.keyboard.press("Enter");
  await expect(field(page, "Orders awarded without bids")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(edit).toBeFocused();
  await page.keyboard.press("Enter");
  await field(page, "Orders awarded without bids").fill("many");
  await page.keyboard.press("Enter");
  await expect(field(page, "Orders awarded without bids")).toHaveAccessibleDescription(
    /“many” is not/,
  );
  await expect(field(page, "Orders awarded without bids")).toHaveValue("many");
  await field(page, "Orders awarded without bids").fill("90%");
  await page.keyboard.press("Enter");
  await expect(fact(page, "Orders awarded without bids")).toHaveText("90%");
  await expect(edit).toBeFocused();
  await page.getByText("History of Orders awarded without bids").click();
  await expect(
    page.getByRole("row").filter({ hasText: "History of Orders awarded without bids" }),
  ).toContainText("0% → 90%, typed by Ines Owner");
  await expect(page.getByRole("img", { name: / today; became a / })).toBeVisible();
  await expect(section(page, "History")).toContainText(
    "Typed by Ines Owner: Orders awarded without bids",
  );
  await isAccessible(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a rating is overridden, and the override taken away", async ({ page }) => {
    await page.goto("/accounts/new");
    await field(page, /^Account name/).fill("Haus Ohne");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Override", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "Not saved. Check the 2 marked fields.",
    );
    await field(page, /^Rate this account as/).selectOption("customer");
    await field(page, /^Reason/).fill("Resells.");
    await page.getByRole("button", { name: "Override", exact: true }).click();
    await expect(section(page, "Override")).toContainText("Overridden to customer by Ines Owner");
    await page.getByRole("button", { name: "Remove the override" }).click();
    await expect(section(page, "Override")).toContainText("Nobody has overridden");
    await page.getByRole("link", { name: "Edit NPS" }).click();
    await expect(page).toHaveURL(/\/edit#field-nps$/);
  });
});
