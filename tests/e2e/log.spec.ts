import { readFile } from "node:fs/promises";
import { axe } from "./axe";
import { exploreSample, makeAudit } from "./portfolio";
import { expect, test } from "./test";

test.use({ workspace: "log" });

test("the log says who did what, is filtered, and is taken out as a file", async ({ page }) => {
  await exploreSample(page);
  await makeAudit(page);
  await page.goto("/accounts/new");
  await page.getByLabel(/^Account name/).fill("Haus Chronik");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Haus Chronik");

  await page.goto("/settings");
  await page.getByRole("link", { name: "Log: who did what" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Log" })).toBeVisible();
  const rows = page.getByRole("table", { name: "Log" }).getByRole("row");
  const row = rows.filter({ hasText: "Account added" });
  await expect(row).toContainText("Ines Owner");
  await expect(row).toContainText("Account name: Haus Chronik");
  await expect(rows.filter({ hasText: "Sample loaded" })).toContainText("New accounts: 60");
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isTooWide).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByLabel("What", { exact: true }).selectOption("Audit created");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/action=audit\.made/);
  await expect(rows).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export as CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).toContain("Ines Owner");
  await page.getByLabel("To", { exact: true }).fill("2001-01-01");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("link", { name: "Show the whole log" }).click();
  await expect(rows.filter({ hasText: "Log exported" })).toContainText("What: Audit created");
  await rows.filter({ hasText: "Account added" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Haus Chronik");
});

test("the log is read by owners, and by keys that are an owner's", async ({ page, product }) => {
  const asked = (key: string) =>
    fetch(`${product.baseURL}/api/log`, { headers: { authorization: `Bearer ${key}` } });
  const made = (role: string) =>
    product.clientele("key", "create", "--name", role, "--role", role, "--days", "1");
  const answer = await asked(await made("owner"));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const csv = await answer.text();
  expect(csv).toContain("Command line");
  expect(csv).toContain("API key created");
  for (const role of ["admin", "kam", "viewer"]) {
    expect((await asked(await made(role))).status).toBe(403);
  }
  expect((await fetch(`${product.baseURL}/api/log`)).status).toBe(401);
  await page.goto("/settings/log?action=log.exported");
  const rows = page.getByRole("table", { name: "Log" }).getByRole("row");
  await expect(rows.filter({ hasText: "key" }).first()).toContainText("owner");
});
