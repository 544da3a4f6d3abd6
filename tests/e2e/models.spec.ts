import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { exploreSample } from "./portfolio";
import { expect, test } from "./test";

test.beforeAll(async ({ browser, product }) => {
  const page = await browser.newPage({ baseURL: product.baseURL });
  await exploreSample(page);
  await page.close();
});

const finding = (page: Page) =>
  page.getByRole("main").getByText(/^(No account|\d+ of 60 accounts) would change segment/);
const weight = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const banner = (page: Page) => page.getByRole("banner");

/** Waits until the version is the one the portfolio is rated with. */
async function isApplied(page: Page, version: string): Promise<void> {
  await expect(async () => {
    await page.goto("/model/versions");
    await expect(banner(page)).toContainText(`model ${version}`, { timeout: 1000 });
  }).toPass();
}

test("a model is edited by keyboard, tried, applied, compared and gone back from", async ({
  page,
}) => {
  await page.goto("/model");
  await expect(finding(page)).toHaveText("No account would change segment.");
  const slider = page.getByRole("slider", { name: "Ticket size, weight" });
  await slider.focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowRight");
  await expect(weight(page, "Ticket size")).toHaveValue("50");
  const others = ["Tenure", "Personalization", "Purchase frequency"];
  const values = others.map(async (name) => Number(await weight(page, name).inputValue()));
  expect((await Promise.all(values)).reduce((sum, value) => sum + value, 50)).toBe(100);
  await expect(finding(page)).toContainText(/^\d+ of 60 accounts/);
  const movers = page.getByRole("table", { name: "Accounts that would change segment" });
  await expect(movers.getByRole("row").nth(1)).toContainText(
    /The weights alone: score [\d.]+ → [\d.]+\./,
  );

  const point = page.getByRole("slider", { name: "Tenure, point 3 of 6" });
  await expect(point).toHaveAttribute("aria-valuetext", "12 months: 30 points");
  await point.focus();
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("ArrowRight");
  await expect(point).toHaveAttribute("aria-valuetext", "13 months: 40 points");
  const first = await finding(page).textContent();

  await page.getByLabel("Name", { exact: true }).fill("Money first");
  await page.getByLabel("Note").fill("To see what it does.");
  await page.getByRole("button", { name: "Save and apply" }).click();
  await expect(page).toHaveURL(/\/model\/versions\?made=2026\.1-2$/);
  await expect(page.locator(":focus")).toContainText("Money first");
  await isApplied(page, "2026.1-2");
  const row = page.getByRole("listitem").filter({ hasText: "Money first" });
  await expect(row).toContainText("applied");

  await page.goto("/model/compare?a=2026.1-2&b=2026.1-1");
  const table = page.getByRole("table", { name: "Where 2026.1-2 and 2026.1-1 differ" });
  await expect(table).toContainText("Weight: Ticket size");
  await expect(table).toContainText("13 → 40");

  // What was tried is what came: looked at from the other side, as many move back.
  await page.goto("/model?from=2026.1-1");
  const moved = /^\d+/.exec(first ?? "")?.[0];
  await expect(finding(page)).toContainText(new RegExp(`^${moved} of 60 accounts`));

  await page.goto("/model/versions");
  await page.getByRole("button", { name: "Go back to version 2026.1-1" }).click();
  await isApplied(page, "2026.1-1");
  await page.goto("/model?from=2026.1-2");
  await expect(finding(page)).toHaveText(first ?? "");
});

test("a point is dragged with the mouse, and what cannot be a model says so and stores nothing", async ({
  page,
}) => {
  await page.goto("/model");
  const point = page.getByRole("slider", { name: "Ticket size, point 3 of 5" });
  await point.scrollIntoViewIfNeeded();
  const box = await point.boundingBox();
  if (!box) throw new Error("The point is not drawn.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 20, { steps: 4 });
  await page.mouse.up();
  await expect(point).not.toHaveAttribute("aria-valuenow", "50");
  expect(Number(await point.getAttribute("aria-valuenow"))).toBeGreaterThan(50);

  await page.getByLabel("Client from a score of").fill("40");
  await expect(page.getByText("These values are not a valid model yet")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Cannot be");
  await page.getByRole("button", { name: "Save as a new version" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Not saved.");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Cannot be");
  await expect(page.getByLabel("Client from a score of")).toHaveValue("40");
  await axe(page);
  await page.goto("/model/versions");
  await expect(page.getByText("Cannot be")).toBeHidden();
});

test("a version goes out as a file and comes in again as another one; a file that is none says so", async ({
  page,
}) => {
  await page.goto("/model/versions");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download version 2026.1", exact: true }).click();
  const file = await (await download).path();
  await page.getByLabel("Model file").setInputFiles(file);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText(
    "Saved as version 2026.1-3",
  );
  const broken = { name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{}") };
  await page.getByLabel("Model file").setInputFiles(broken);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("weights");
  await page.getByRole("button", { name: "Delete version 2026.1-3" }).click();
  await expect(page.getByRole("heading", { name: "2026.1-3" })).toBeHidden();
});
