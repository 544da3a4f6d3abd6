import type { Page } from "@playwright/test";
import { fact } from "./accounts";
import { expect, test } from "./test";

test.describe("an account by hand", () => {
  test("every problem stands beside its field and nothing typed is lost", async ({ page }) => {
    await page.goto("/accounts");
    await page.getByRole("link", { name: "Add an account" }).click();
    const field = (label: string | RegExp) => page.getByLabel(label, { exact: true });
    await field("Industry").fill("Shipping");
    await field("NPS").fill("splendid");
    await field("Revenue (12 months)").fill("12,5x");
    await field("Agreement").selectOption("framework");
    await save(page);
    const alert = page
      .getByRole("main")
      .getByRole("alert")
      .filter({ hasText: "Nothing was saved yet" });
    await expect(alert).toContainText("3 fields need another look.");
    await expect(alert).toBeFocused();
    await expect(field(/^Account name/)).toHaveAccessibleDescription(/Give the account a name\./);
    await expect(field("NPS")).toHaveAccessibleDescription(/“splendid” is not/);
    await expect(field("NPS")).toHaveAttribute("aria-invalid", "true");
    await expect(field("Revenue (12 months)")).toHaveAccessibleDescription(
      /“12,5x” is not a number/,
    );
    await expect(field("Industry")).toHaveValue("Shipping");
    await expect(field("NPS")).toHaveValue("splendid");
    await expect(field("Agreement")).toHaveValue("framework");

    await field(/^Account name/).fill("Reederei Sonnblick");
    await field("NPS").fill("40");
    await field("Revenue (12 months)").fill("1,250.50");
    await save(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reederei Sonnblick");
    await expect(fact(page, "Revenue (12 months)")).toHaveText("€1,250.50");
    await expect(fact(page, "Agreement")).toHaveText("framework");
  });

  test("an emptied field is not known, and the rest stays", async ({ page }) => {
    await addAccount(page, "Haus Leer", { NPS: "30", Industry: "Retail" });
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await expect(page.getByLabel("NPS", { exact: true })).toHaveValue("30");
    await page.getByLabel("NPS", { exact: true }).fill("");
    await save(page);
    await expect(fact(page, "NPS")).toHaveText("not known");
    await expect(fact(page, "Industry")).toHaveText("Retail");
  });

  test("a conflict of two tabs is said, and nothing is lost", async ({ page, context }) => {
    await addAccount(page, "Haus Zwist", { Industry: "Retail" });
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Edit Haus Zwist" })).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByLabel("Industry", { exact: true }).fill("Logistics");
    await save(other);
    await expect(fact(other, "Industry")).toHaveText("Logistics");

    await page.getByLabel("Industry", { exact: true }).fill("Wholesale");
    await save(page);
    await expect(
      page
        .getByRole("main")
        .getByRole("alert")
        .filter({ hasText: "Somebody changed this account" }),
    ).toBeVisible();
    await expect(page.getByLabel("Industry", { exact: true })).toHaveValue("Wholesale");
    await other.reload();
    await expect(fact(other, "Industry")).toHaveText("Logistics");
  });
});

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
}

async function addAccount(
  page: Page,
  name: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto("/accounts/new");
  await page.getByLabel(/^Account name/).fill(name);
  for (const [label, value] of Object.entries(facts)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await save(page);
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
}
