import { openAccount } from "./accounts";
import { lines } from "./imports";
import { exploreSample, makeAudit } from "./portfolio";
import { expect, test } from "./test";

test.use({ javaScriptEnabled: false });

let account = "";
let audit = "";

test.beforeAll(async ({ browser, product }) => {
  const page = await browser.newPage({ baseURL: product.baseURL, javaScriptEnabled: true });
  await exploreSample(page);
  await openAccount(page, "Quillmere Stadium Trust");
  account = page.url();
  await makeAudit(page);
  audit = page.url();
  await page.close();
});

test("charts and first rows are in the page", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("figure").getByRole("img")).toHaveCount(3);
  expect(await page.locator("figure svg[role=img] path").count()).toBeGreaterThan(0);
  await page.goto("/accounts");
  await expect(page.getByRole("table", { name: "Accounts" }).getByRole("row")).toHaveCount(51);
  await page.goto(audit);
  await expect(page.getByRole("table", { name: "The largest accounts" })).toBeVisible();
  await page.goto(account);
  await expect(page.getByRole("img", { name: /^Score / })).toBeVisible();
});

test("an account is added, with its problems said first", async ({ page }) => {
  await page.goto("/accounts/new");
  await page.getByLabel("NPS", { exact: true }).fill("many");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel(/^Account name/)).toHaveAccessibleDescription(/Give the account/);
  await expect(page.getByLabel("NPS", { exact: true })).toHaveValue("many");
  await page.getByLabel("NPS", { exact: true }).fill("40");
  await page.getByLabel(/^Account name/).fill("Haus Ohne Skript");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Haus Ohne Skript");
});

test("settings are saved", async ({ page }) => {
  await page.goto("/settings");
  await page.getByLabel("Name of the workspace").fill("North desk");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("North desk");
});

test("a currency's rate is given and taken away", async ({ page }) => {
  await page.goto("/settings/rates");
  await page.getByLabel("From").fill("2026-01-01");
  await page.getByLabel(/^What one unit of it is worth/).fill("0.92");
  await page.getByRole("button", { name: "Save the rate" }).click();
  await expect(page.getByText("Saved: 1 USD = 0.92 EUR from 1 Jan 2026 on.")).toBeVisible();
  await page.getByRole("button", { name: /^Take away the rate of USD/ }).click();
  await expect(page.getByText("There is no rate yet.")).toBeVisible();
});

test("columns are chosen, bad cells put right, the import confirmed", async ({ page, product }) => {
  const answer = await page.request.put("/api/imports?name=plain.csv", {
    headers: { origin: product.baseURL },
    data: lines("Account name,NPS", "Haus Schlicht,many"),
  });
  const { id } = await answer.json();
  await page.goto(`/import/${id}`);
  await page.getByRole("button", { name: "Check the rows" }).click();
  await page.getByLabel("NPS, line 2").fill("40");
  await page.getByRole("button", { name: "Check again", exact: true }).click();
  await expect(page.getByLabel("NPS, line 2")).toBeHidden();
  await page.getByRole("link", { name: "Go on to confirm" }).click();
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByText("Done: everything is in the portfolio.")).toBeVisible();
});
