import { fact, openAccount } from "./accounts";
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
  account = new URL(page.url()).pathname;
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

test("what is probably a mistake is asked about before an account is added", async ({ page }) => {
  await page.goto("/accounts/new");
  await page.getByLabel(/^Account name/).fill("Haus Ohne Skript");
  await page.getByRole("combobox", { name: "Account owner", exact: true }).fill("Ines Ovner");
  await page.getByLabel("Your judgement (1–5)").fill("5");
  const save = page.getByRole("button", { name: "Save" });
  await save.click();
  await expect(page.getByText("There is already an account with this name.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Haus Ohne Skript \(account owner/ })).toBeVisible();
  await page.getByLabel("Add it anyway").check();
  await page.getByRole("radio", { name: "Ines Owner" }).check();
  await page.getByLabel("Save without evidence").check();
  await save.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Haus Ohne Skript");
  await expect(fact(page, "Account owner")).toHaveText("Ines Owner");
  await expect(page.getByText("Judged 5 of 5. Evidence: none recorded.")).toBeVisible();
});

test("settings are saved", async ({ page }) => {
  await page.goto("/settings");
  await page.getByLabel("Workspace name").fill("North desk");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("North desk");
});

test("a currency's rate is given and taken away", async ({ page }) => {
  await page.goto("/settings/rates");
  await page.getByLabel("From").fill("2026-01-01");
  await page.getByLabel(/^Value of 1 unit in/).fill("0.92");
  await page.getByRole("button", { name: "Save currency rate" }).click();
  await expect(page.getByText("Saved: 1 USD = 0.92 EUR from 1 Jan 2026 on.")).toBeVisible();
  await page.getByRole("button", { name: /^Remove the currency rate for USD/ }).click();
  await expect(page.getByText("No currency rates yet.")).toBeVisible();
});

test("import 18: no button of the check loses what was typed", async ({ page, product }) => {
  const answer = await page.request.put("/api/imports?name=plain.csv", {
    headers: { origin: product.baseURL },
    data: lines("Account name,NPS,Agreement", "Haus Schlicht,many,none", "Haus Leer,none,Gold"),
  });
  const { id } = await answer.json();
  await page.goto(`/import/${id}`);
  await page.getByRole("button", { name: "Check the rows" }).click();
  const first = page.getByLabel("NPS, line 2");
  const second = page.getByLabel("NPS, line 3");
  await first.fill("40");
  await page.getByRole("combobox", { name: "Gold in Agreement maps to" }).selectOption("framework");
  await page.getByRole("button", { name: "Discard import…" }).click();
  await expect(page.getByRole("main")).toContainText(
    "Discard this import? 1 corrected cell and 1 mapped value will be lost; the file and your accounts stay as they are.",
  );
  await page.getByRole("button", { name: "Keep working on it" }).click();
  await expect(first).toHaveValue("40");
  await second.fill("fifty");
  await page
    .getByRole("navigation", { name: "Steps" })
    .getByRole("button", { name: "Columns" })
    .click();
  await page.goto(`/import/${id}`);
  await expect(first).toBeHidden();
  await expect(second).toHaveValue("fifty");
  await expect(page.getByLabel("Agreement, line 3")).toBeHidden();
  await second.fill("50");
  await page.getByRole("button", { name: "Apply and re-check" }).last().click();
  await expect(second).toBeHidden();
  await page.getByRole("button", { name: "Continue to confirm" }).click();
  await page.getByRole("link", { name: "Discard import…" }).click();
  await expect(page.getByRole("main")).toContainText(
    "2 corrected cells and 1 mapped value will be",
  );
  await page.getByRole("link", { name: "Keep working on it" }).click();
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByText("Done: the import is in your portfolio.")).toBeVisible();
});

test("import 27: what was typed comes back where some of it cannot be taken", async ({
  page,
  product,
}) => {
  const answer = await page.request.put("/api/imports?name=orders.csv", {
    headers: { origin: product.baseURL },
    data: lines(
      "Order number,Order date,Account ID,Account name,Amount",
      "1,2026-01-05,NJ-1,Haus Ohne,10.00",
      "2,2026-01-06,NJ-1,Haus Ohne,ten",
    ),
  });
  const { id } = await answer.json();
  await page.goto(`/import/${id}`);
  await page.getByRole("button", { name: "Check the rows" }).click();
  await page.getByLabel("Amount, line 3").fill("10.00");
  const account = page.getByLabel(/^Name or external ID of the account for Haus Ohne/);
  await account.fill("Nobody at all");
  await page.getByRole("button", { name: "Apply and re-check" }).last().click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "No account has the name or external ID “Nobody at all”.",
  );
  await expect(page.getByLabel("Amount, line 3")).toHaveValue("10.00");
  await expect(account).toHaveValue("Nobody at all");
});
