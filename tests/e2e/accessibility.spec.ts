import type { Page } from "@playwright/test";
import { openAccount } from "./accounts";
import { axe, chooseTheme } from "./axe";
import { importNow, lines, openCheck, openColumns } from "./imports";
import { exploreSample, makeAudit } from "./portfolio";
import { expect, test } from "./test";

const LIST = lines("Account name,Customer since,NPS", "Haus Barrierefrei,2019-03-01,40");
const BAD_LIST = lines("Account name,Customer since,NPS", "Haus Fehler,2019-03-01,many");

/** Addresses of the pages that have a name of their own in each database. */
const made = { account: "", audit: "", columns: "", check: "", done: "" };

/** No violation in both themes, wide and narrow, and no sideways scroll at 320 px. */
async function isAccessible(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(tooWide, `sideways scroll at ${page.url()}`).toBeLessThanOrEqual(0);
}

interface Visit {
  readonly address: () => string;
  /** What else is looked at while the page is open. */
  readonly look?: (page: Page) => Promise<void>;
}

/** Looks at one page after the other; what is wrong with one does not hide the next. */
async function areAccessible(page: Page, visits: Readonly<Record<string, Visit>>): Promise<void> {
  for (const [name, { address, look }] of Object.entries(visits)) {
    await test.step(name, async () => {
      await page.goto(address());
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await isAccessible(page);
      await look?.(page);
    });
  }
}

/** Every chart is named by its finding and has its numbers as a table. */
const hasCharts = (count: number) => async (page: Page) => {
  const figures = page.getByRole("figure");
  await expect(figures).toHaveCount(count);
  for (const figure of await figures.all()) {
    await expect(figure.getByRole("img")).toHaveAccessibleName(/\d.*\.$/);
    await figure.getByText("Show the numbers").click();
    const table = figure.getByRole("table");
    await expect(table).toHaveAccessibleName(/\w/);
    expect(await table.getByRole("row").count()).toBeGreaterThan(1);
    expect(await table.getByRole("cell").filter({ hasText: /\d/ }).count()).toBeGreaterThan(0);
  }
};

/** Segments are told apart by word and shape, without colour. */
async function tellsSegmentsApart(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const table = page.getByRole("table", { name: "Accounts" });
  const shapes: string[] = [];
  for (const word of ["Client", "Customer", "check first"]) {
    const mark = table.getByText(word, { exact: true }).first();
    await expect(mark).toBeVisible();
    const paths = await mark.locator("path").all();
    const drawn = await Promise.all(paths.map((path) => path.getAttribute("d")));
    shapes.push(drawn.join(" "));
  }
  expect(new Set(shapes).size, "shapes that differ").toBe(3);
}

/** The problems of a form are accessible too. */
async function showsProblems(page: Page): Promise<void> {
  await page.getByLabel("NPS", { exact: true }).fill("many");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByRole("main").getByRole("alert").filter({ hasText: "Not saved." }),
  ).toBeVisible();
  await isAccessible(page);
}

test("every page of an empty workspace is accessible, in both themes, wide and narrow", async ({
  page,
}) => {
  await areAccessible(page, {
    portfolio: { address: () => "/" },
    accounts: { address: () => "/accounts" },
    audits: { address: () => "/audits" },
  });
});

test.describe("with accounts", () => {
  test.beforeAll(async ({ browser, product }) => {
    const page = await browser.newPage({ baseURL: product.baseURL });
    await exploreSample(page);
    await openAccount(page, "Quillmere Stadium Trust");
    made.account = new URL(page.url()).pathname;
    await makeAudit(page);
    made.audit = page.url();
    await openColumns(page, { name: "columns.csv", content: LIST });
    made.columns = page.url();
    await openCheck(page, { name: "check.csv", content: BAD_LIST });
    made.check = page.url();
    await openCheck(page, { name: "done.csv", content: LIST });
    await importNow(page);
    made.done = page.url();
    await openAccount(page, "Haus Barrierefrei");
    await page.getByRole("link", { name: "Edit the facts" }).click();
    await page.getByLabel("NPS", { exact: true }).fill("41");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Haus Barrierefrei" })).toBeVisible();
    await page.close();
  });

  test("every page is accessible, in both themes, wide and narrow", async ({ page }) => {
    // Nineteen pages, each looked at four times.
    test.setTimeout(300_000);
    await areAccessible(page, {
      portfolio: { address: () => "/", look: hasCharts(3) },
      accounts: { address: () => "/accounts", look: tellsSegmentsApart },
      account: { address: () => made.account, look: hasCharts(1) },
      edit: { address: () => `${made.account}/edit` },
      "new account": { address: () => "/accounts/new", look: showsProblems },
      import: { address: () => "/import" },
      "columns step": { address: () => made.columns },
      "check step with errors": { address: () => made.check },
      "done step": { address: () => made.done },
      "undoing, looked at": { address: () => `${made.done}/undo` },
      "orders of an account": { address: () => `${made.account}/orders?of=ordersTotal` },
      audits: { address: () => "/audits" },
      audit: { address: () => made.audit, look: hasCharts(2) },
      settings: { address: () => "/settings" },
      rates: { address: () => "/settings/rates" },
      model: { address: () => "/model" },
      versions: { address: () => "/model/versions" },
      compare: { address: () => "/model/compare" },
      "not found": { address: () => "/no-such-page" },
    });
  });
});

test("a theme chosen by hand wins over the one of the system", async ({ page }) => {
  await page.goto("/");
  await chooseTheme(page, "dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(15, 19, 24)");
  await chooseTheme(page, "light");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});
