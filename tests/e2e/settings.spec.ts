import type { Page } from "@playwright/test";
import { importFile, lines } from "./imports";
import { figure, section } from "./portfolio";
import { expect, test } from "./test";

test.beforeAll(async ({ browser, product }) => {
  const page = await browser.newPage({ baseURL: product.baseURL });
  await importFile(page, {
    name: "models.csv",
    content: lines(
      "Account name,Currency,Customer since,Last purchase,Orders (total),Revenue (12 months)",
      "Signal Gift Stores,EUR,2003-05-20,2005-05-01,20,1000.00",
      "Bavarian Collectables,EUR,2001-05-20,2003-01-15,20,2000.00",
    ),
  });
  await page.close();
});

test("a fixed as-of date rates again: who had lapsed by today has not by then", async ({
  page,
}) => {
  await page.goto("/accounts?tab=lapsed&sort=name");
  await expect(page.getByText("2 accounts", { exact: true })).toBeVisible();

  await page.goto("/settings");
  await page.getByLabel("As-of date").fill("2005-05-31");
  await save(page);
  await expect(page.getByRole("banner")).toContainText("as of 31 May 2005");
  await expect(async () => {
    await page.goto("/accounts?tab=lapsed&sort=name");
    await expect(page.getByText("1 account", { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("link", { name: "Bavarian Collectables" })).toBeVisible();
  await page.getByRole("link", { name: "All", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: "Signal Gift Stores" });
  await expect(row).not.toContainText("lapsed");
});

test("import 30: in another currency the money is left out, and said so; a rate brings it in, its end takes it out", async ({
  page,
}) => {
  await reportInDollars(page);
  await expect(page.getByRole("banner")).toContainText("USD");
  const sentence =
    "1 account has money in a currency without a currency rate: left out of every total.";
  await expect(async () => {
    await page.goto("/");
    await expect(section(page, "Left out")).toContainText(sentence, { timeout: 1000 });
  }).toPass();
  await expect(figure(page, "Revenue, 12 months")).toHaveText("not known");
  await page.goto("/settings/rates");
  await page.getByLabel("Currency", { exact: true }).selectOption("EUR");
  await page.getByLabel("From").fill("2005-05-01");
  const worth = page.getByLabel("Value of 1 unit in USD");
  await worth.fill("0");
  await page.getByRole("button", { name: "Save currency rate" }).click();
  await expect(worth).toHaveAccessibleDescription(/Enter a number above 0 such as 0\.92/);
  await expect(page.getByLabel("From")).toHaveValue("2005-05-01");
  await worth.fill("1.25");
  await page.getByRole("button", { name: "Save currency rate" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText(
    "Saved: 1 EUR = 1.25 USD from 1 May 2005 on.",
  );
  await expect(page.getByRole("table", { name: "Currency rates" })).toContainText(
    "1 EUR = 1.25 USD",
  );
  await isRevenue(page, "US$1.25k");
  await page.goto("/settings/rates");
  await page
    .getByRole("button", { name: "Remove the currency rate for EUR from 1 May 2005" })
    .click();
  await expect(page.getByText("No currency rates yet.")).toBeVisible();
  await expect(page.locator(":focus")).toHaveText("No currency rates yet.");
  await isRevenue(page, "not known");
});

async function reportInDollars(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByLabel("As-of date").fill("2005-05-31");
  await page.getByLabel("Reporting currency").selectOption("USD");
  await save(page);
}

/** Once the portfolio has been rated again. */
async function isRevenue(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.goto("/");
    await expect(figure(page, "Revenue, 12 months")).toHaveText(text, { timeout: 1000 });
  }).toPass();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByRole("main").getByRole("status").filter({ hasText: "Saved." }),
  ).toBeVisible();
}
