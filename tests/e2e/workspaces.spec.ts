import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { exploreSample, figure } from "./portfolio";
import { expect, test } from "./test";

test.use({ workspace: "workspaces" });

const switcher = (page: Page) => page.getByRole("banner").getByLabel("Workspace", { exact: true });

/** Works in another workspace from here on. */
async function switchTo(page: Page, name: string): Promise<void> {
  await switcher(page).selectOption({ label: name });
  // The name is chosen in the field at once: only the answer says that the session has switched.
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Switch" }).click();
  await answer;
  await expect(switcher(page).locator("option:checked")).toHaveText(name);
}

async function isAccessible(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, page.url()).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("a second workspace is made, has accounts of its own, and one switches between them", async ({
  page,
}) => {
  await exploreSample(page);
  await page.goto("/settings");
  await page.getByRole("link", { name: "New workspace" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New workspace");
  await isAccessible(page);
  await page.getByLabel(/^Name \(/).fill("North desk");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByRole("button", { name: "Explore a sample portfolio" })).toBeVisible();
  await expect(switcher(page).locator("option:checked")).toHaveText("North desk");
  await isAccessible(page);
  await page.goto("/accounts");
  await expect(page.getByRole("main")).not.toContainText("Quillmere Stadium Trust");
  await switchTo(page, "My accounts");
  await expect(page.getByText("This is the sample portfolio.")).toBeVisible();
});

test("a form writes into the workspace it was made for, whatever another tab has switched to", async ({
  page,
  context,
}) => {
  const main = page.getByRole("main");
  await page.goto("/accounts/new");
  await page.getByLabel(/^Account name/).fill("Ferrymead Rowing Club");
  const other = await context.newPage();
  await other.goto("/");
  await switchTo(other, "North desk");
  const empty = other.getByRole("button", { name: "Explore a sample portfolio" });
  await expect(empty).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ferrymead Rowing Club");
  await expect(switcher(page).locator("option:checked")).toHaveText("My accounts");

  // The other tab goes on with a link, and its frame says where that leads.
  await other
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Accounts" })
    .click();
  await expect(other.getByRole("table", { name: "Accounts" })).toBeVisible();
  await expect(switcher(other).locator("option:checked")).toHaveText("My accounts");

  // What is in another workspace of one's own is not gone.
  await switchTo(other, "North desk");
  await expect(empty).toBeVisible();
  await page.reload();
  await expect(main).toContainText("This account is in My accounts");
  await isAccessible(page);
  await page.getByRole("button", { name: "Switch and open the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ferrymead Rowing Club");

  await page.goto("/workspaces/other");
  await expect(main).toContainText("This page was opened for another workspace");
  await isAccessible(page);
  await other.close();
});

test("everything is exported, and read again as a new workspace with the same portfolio", async ({
  page,
}) => {
  await page.goto("/settings/export");
  await switchTo(page, "My accounts");
  const revenue = await figure(page, "Revenue, 12 months").textContent();
  await page.goto("/settings/export");
  await page.getByRole("button", { name: "Create the export" }).click();
  const link = page.getByRole("link", { name: "Download" });
  await expect(link).toBeVisible();
  await isAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^clientele-my-accounts-[\d-]+\.zip$/);
  const buffer = await readFile(await download.path());

  await page.goto("/workspaces/new");
  await page.getByLabel("Name of the new workspace").fill("Read again");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "everything.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "Make it from the file" }).click();
  await expect(page.getByText("This is the sample portfolio.")).toBeVisible();
  await expect(switcher(page).locator("option:checked")).toHaveText("Read again");
  await expect(figure(page, "Revenue, 12 months")).toHaveText(revenue ?? "");
});

test("a file that is no export says so, and the workspace stays empty", async ({ page }) => {
  await page.goto("/workspaces/new");
  await page.getByLabel("Name of the new workspace").fill("From nothing");
  const buffer = Buffer.from("Account name\nHaus Eins\n");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Make it from the file" }).click();
  await expect(page.getByText("This is not a complete ZIP file.")).toBeVisible();
  await isAccessible(page);
});

test("deletion is asked for by the workspace's name, said on every page, and withdrawn", async ({
  page,
}) => {
  await page.goto("/");
  await switchTo(page, "North desk");
  await page.goto("/settings/deletion");
  await page.getByLabel("Workspace name").fill("My accounts");
  await page.getByRole("button", { name: "Delete in seven days" }).click();
  await expect(page.getByText("This is not the workspace's name.")).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Workspace name").fill("North desk");
  await page.getByRole("button", { name: "Delete in seven days" }).click();
  const banner = page.getByText("This workspace will be deleted on");
  await expect(banner).toBeVisible();
  await page.goto("/accounts");
  await expect(banner).toBeVisible();
  await isAccessible(page);
  await switchTo(page, "My accounts");
  await expect(banner).toBeHidden();
  await switchTo(page, "North desk");
  await page.getByRole("button", { name: "Keep the workspace" }).click();
  await expect(page.getByRole("main").getByRole("status")).toBeFocused();
  await expect(banner).toBeHidden();
});

test("a key is made, shown once, opens the workspace, and ends at once", async ({
  page,
  request,
}) => {
  await page.goto("/settings/keys");
  await page.getByLabel(/^Purpose/).fill("nightly");
  await page.getByLabel("Role", { exact: true }).selectOption("owner");
  await page.getByRole("button", { name: "Create API key" }).click();
  const shown = page.getByRole("main").getByRole("status");
  await expect(shown).toContainText("Bearer clientele_");
  const key = (await shown.textContent())?.match(/clientele_[\w-]{43}/)?.[0] ?? "";
  await isAccessible(page);
  const headers = { authorization: `Bearer ${key}`, cookie: "" };
  const address = "/api/exports/none";
  expect((await request.get(address, { headers })).status()).toBe(404);
  await page.reload();
  await expect(page.getByRole("main")).not.toContainText(key);
  await page.getByRole("button", { name: "Revoke nightly" }).click();
  await expect(page.getByRole("cell", { name: "revoked" })).toBeVisible();
  await expect(page.locator(":focus")).toContainText("revoked");
  expect((await request.get(address, { headers })).status()).toBe(401);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one switches, makes a workspace, and asks for its deletion", async ({ page }) => {
    await page.goto("/workspaces/new");
    await page.getByLabel(/^Name \(/).fill("Plain");
    await page.getByLabel("Reporting currency").first().selectOption("USD");
    await page.getByRole("button", { name: "Create workspace" }).click();
    await expect(switcher(page).locator("option:checked")).toHaveText("Plain");
    await expect(page.getByRole("banner")).toContainText("USD");
    await page.goto("/settings/deletion");
    await page.getByLabel("Workspace name").fill("Plain");
    await page.getByRole("button", { name: "Delete in seven days" }).click();
    await expect(page.getByText("This workspace will be deleted on")).toBeVisible();
    await switchTo(page, "My accounts");
    await expect(page.getByText("This workspace will be deleted on")).toBeHidden();
  });
});
