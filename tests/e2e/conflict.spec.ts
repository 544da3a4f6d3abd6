import type { Page } from "@playwright/test";
import { fact } from "./accounts";
import { axe } from "./axe";
import { expect, test } from "./test";

const field = (page: Page, label: string | RegExp) =>
  label === "Industry"
    ? page.getByRole("combobox", { name: label, exact: true })
    : page.getByLabel(label, { exact: true });

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
}

/** Adds an account, and answers where its form is. */
async function addAccount(page: Page, name: string): Promise<string> {
  await page.goto("/accounts/new");
  await field(page, /^Account name/).fill(name);
  await field(page, "Industry").fill("Retail");
  await field(page, "NPS").fill("10");
  await save(page);
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
  return `${new URL(page.url()).pathname}/edit`;
}

/** Opens a form on two pages; the other one is saved first. */
async function cross(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const other = await page.context().newPage();
  await other.goto(address);
  await field(other, "Industry").fill("Logistics");
  await field(other, "NPS").fill("20");
  await field(other, "Tags").fill("north");
  await save(other);
  await expect(fact(other, "Industry")).toHaveText("Logistics");
  await other.close();
  await field(page, "Industry").fill("Wholesale");
  await field(page, "NPS").fill("30");
  await field(page, "CSAT").fill("80");
  await save(page);
}

const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

/** Reads both values of each field, chooses one of each, and saves. */
async function settle(page: Page): Promise<void> {
  await expect(alert(page).filter({ hasText: "Somebody changed this account" })).toBeVisible();
  const industry = group(page, "Industry");
  await expect(industry).toContainText("Keep what you typed: Wholesale");
  await expect(industry).toContainText("Use the new value: Logistics");
  await expect(industry).toContainText(/Ines Owner, .*\d/);
  await expect(industry.getByRole("radio", { checked: true })).toHaveCount(0);
  const meanwhile = page.getByRole("region", { name: "Changed meanwhile" });
  await expect(meanwhile).toContainText(/Tags: not known → north \(Ines Owner/);
  await expect(meanwhile).toContainText("CSAT: 80");
  await expect(field(page, "Industry")).toHaveValue("Wholesale");

  await industry.getByRole("radio", { name: /^Use the new value/ }).check();
  await save(page);
  await expect(alert(page).filter({ hasText: "Choose for each field below" })).toBeVisible();
  await expect(industry).toHaveCount(0);
  await group(page, "NPS")
    .getByRole("radio", { name: /^Keep what you typed: 30/ })
    .check();
  await save(page);
  await expect(fact(page, "Industry")).toHaveText("Logistics");
  await expect(fact(page, "NPS")).toHaveText("30");
  await expect(fact(page, "CSAT")).toHaveText("80");
  await expect(fact(page, "Tags")).toHaveText("north");
}

test("of two who edit an account the second chooses field by field, and nothing is lost", async ({
  page,
}) => {
  await cross(page, await addAccount(page, "Haus Zwist"));
  await expect(alert(page).filter({ hasText: "Somebody changed this account" })).toBeFocused();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  await settle(page);
});

test("what was typed by hand is undone from the account's history", async ({ page }) => {
  await page.goto(await addAccount(page, "Haus Zurück"));
  await field(page, "Industry").fill("Logistics");
  await field(page, "Industry").press("Tab");
  await save(page);
  const line = page.getByRole("listitem").filter({ hasText: "Industry: Retail → Logistics" });
  await expect(line).toContainText("Typed by Ines Owner");
  await line.getByRole("button", { name: /^Undo Industry/ }).click();
  await expect(fact(page, "Industry")).toHaveText("Retail");
  await expect(line).toContainText("Cannot be undone: Industry changed since.");
  await axe(page);
});

test("of two who change the settings the second sees both values", async ({ page }) => {
  await page.goto("/settings");
  const other = await page.context().newPage();
  await other.goto("/settings");
  await field(other, /^Workspace name/).fill("North");
  await field(other, "Numbers and dates").selectOption("en-US");
  await save(other);
  await expect(other.getByRole("main").getByRole("status")).toContainText("Saved.");
  await field(page, /^Workspace name/).fill("South");
  await save(page);
  await expect(alert(page)).toContainText("you entered South, it is now North");
  await expect(field(page, "Numbers and dates")).toHaveValue("en-US");
  await axe(page);
  await save(page);
  await expect(page.getByRole("banner")).toContainText("South");
  await other.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a conflict is settled field by field", async ({ page }) => {
    await cross(page, await addAccount(page, "Haus Still"));
    await settle(page);
  });
});
