import type { Page } from "@playwright/test";
import { openAccount } from "./accounts";
import { axe, chooseTheme } from "./axe";
import { importNow, lines, openCheck, openColumns } from "./imports";
import { tabTo } from "./keyboard";
import { exploreSample, makeAudit } from "./portfolio";
import { expect, test } from "./test";

test.use({ workspace: "accessibility" });

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
  expect(tooWide, `sideways scroll at ${page.url()}`).toBeLessThanOrEqual(0);
}

for (const path of ["/", "/accounts", "/audits"]) {
  test(`${path} of an empty workspace is accessible`, async ({ page }) => {
    await page.goto(path);
    await isAccessible(page);
  });
}

test.describe("with accounts", () => {
  test.beforeAll(async ({ browser, product }) => {
    const page = await browser.newPage({ baseURL: product.baseURL });
    await exploreSample(page);
    await openAccount(page, "Quillmere Stadium Trust");
    made.account = page.url();
    await makeAudit(page);
    made.audit = page.url();
    await openColumns(page, { name: "columns.csv", content: LIST });
    made.columns = page.url();
    await openCheck(page, { name: "check.csv", content: BAD_LIST });
    made.check = page.url();
    await openCheck(page, { name: "done.csv", content: LIST });
    await importNow(page);
    made.done = page.url();
    await page.close();
  });

  const PAGES: readonly (readonly [name: string, address: () => string])[] = [
    ["portfolio", () => "/"],
    ["accounts", () => "/accounts"],
    ["account", () => made.account],
    ["edit", () => `${made.account}/edit`],
    ["new account", () => "/accounts/new"],
    ["import", () => "/import"],
    ["columns step", () => made.columns],
    ["check step with errors", () => made.check],
    ["done step", () => made.done],
    ["audits", () => "/audits"],
    ["audit", () => made.audit],
    ["settings", () => "/settings"],
    ["not found", () => "/no-such-page"],
  ];
  for (const [name, address] of PAGES) {
    test(`${name}: accessible in both themes, wide and narrow`, async ({ page }) => {
      await page.goto(address());
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await isAccessible(page);
    });
  }

  test("problems of a form are accessible", async ({ page }) => {
    await page.goto("/accounts/new");
    await page.getByLabel("NPS", { exact: true }).fill("many");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved" })).toBeVisible();
    await isAccessible(page);
  });

  for (const [name, address, charts] of [
    ["portfolio", () => "/", 3],
    ["account", () => made.account, 1],
    ["audit", () => made.audit, 2],
  ] as const) {
    test(`${name}: every chart is named by its finding and has its numbers as a table`, async ({
      page,
    }) => {
      await page.goto(address());
      const figures = page.getByRole("figure");
      await expect(figures).toHaveCount(charts);
      for (const figure of await figures.all()) {
        await expect(figure.getByRole("img")).toHaveAccessibleName(/\d.*\.$/);
        await figure.getByText("Show the numbers").click();
        const table = figure.getByRole("table");
        await expect(table).toHaveAccessibleName(/\w/);
        expect(await table.getByRole("row").count()).toBeGreaterThan(1);
        expect(await table.getByRole("cell").filter({ hasText: /\d/ }).count()).toBeGreaterThan(0);
      }
    });
  }

  test("segments are told apart by word and shape, without colour", async ({ page }) => {
    await page.goto("/accounts");
    const shapes = new Map<string, string>();
    for (const word of ["Client", "Customer", "Unrated", "borderline"]) {
      const mark = page
        .getByRole("table", { name: "Accounts" })
        .getByText(word, { exact: true })
        .first();
      await expect(mark).toBeVisible();
      const drawn = mark.locator("svg path").first();
      const fill = await drawn.evaluate((path) => {
        const { fill, fillOpacity } = getComputedStyle(path);
        return fill === "none" || fillOpacity === "0" ? "hollow" : "filled";
      });
      shapes.set(`${await drawn.getAttribute("d")} ${fill}`, word);
    }
    expect([...shapes.values()].length, "shapes that differ").toBe(4);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("charts and first rows are in the page", async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("img", { name: /% of accounts/ })).toBeVisible();
      expect(await page.locator("figure svg[role=img] path").count()).toBeGreaterThan(0);
      await page.goto("/accounts");
      await expect(page.getByRole("table", { name: "Accounts" }).getByRole("row")).toHaveCount(51);
      await page.goto(made.audit);
      await expect(page.getByRole("table", { name: "The largest accounts" })).toBeVisible();
      await page.goto(made.account);
      await expect(page.getByRole("img", { name: /^Score / })).toBeVisible();
    });

    test("an account is added, with its problems said first", async ({ page }) => {
      await page.goto("/accounts/new");
      await page.getByLabel("NPS", { exact: true }).fill("many");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByLabel(/^Account name/)).toHaveAccessibleDescription(
        /Give the account/,
      );
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

    test("columns are chosen, bad cells put right, the import confirmed", async ({ page }) => {
      const answer = await page.request.put("/api/imports?name=plain.csv", { data: BAD_LIST });
      const { id } = await answer.json();
      await page.goto(`/import/${id}`);
      await page.getByRole("button", { name: "Check the rows" }).click();
      await page.getByLabel("NPS, line 2").fill("40");
      await page.getByRole("button", { name: "Check again" }).click();
      await expect(page.getByLabel("NPS, line 2")).toBeHidden();
      await page.getByRole("button", { name: "Import now" }).click();
      await expect(page.getByText("Done: everything is in the portfolio.")).toBeVisible();
    });
  });

  test("an import by keyboard alone, the focus always in sight", async ({ page }) => {
    await page.goto("/");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await tabTo(page, page.getByRole("link", { name: "Import", exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();

    await tabTo(page, page.getByLabel("File", { exact: true }));
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles({
      name: "keyboard.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        lines("Account name,NPS", "Haus Tastatur,40", "Haus Taste,many", "Haus Umschalt,none"),
      ),
    });
    await tabTo(page, page.getByRole("button", { name: "Send the file" }));
    await page.keyboard.press("Enter");

    const check = page.getByRole("button", { name: "Check the rows" });
    await expect(check).toBeVisible();
    await tabTo(page, check);
    await page.keyboard.press("Enter");

    const cell = page.getByLabel("NPS, line 3");
    await expect(cell).toBeVisible();
    await tabTo(page, cell);
    await page.keyboard.type("55");
    await tabTo(page, page.getByRole("button", { name: "Check again" }));
    await page.keyboard.press("Space");
    await expect(cell).toBeHidden();

    const skip = page.getByRole("checkbox", { name: "Leave the rows with errors out" });
    await expect(skip).toBeVisible();
    await tabTo(page, skip);
    await page.keyboard.press("Space");
    await expect(skip).toBeChecked();
    await tabTo(page, page.getByRole("button", { name: "Import now" }));
    await page.keyboard.press("Enter");

    const portfolio = page.getByRole("link", { name: "See the portfolio" });
    await expect(portfolio).toBeVisible();
    await tabTo(page, portfolio);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Portfolio" })).toBeVisible();
  });
});

test("a theme chosen by hand wins over the one of the system", async ({ page }) => {
  await page.goto("/");
  await chooseTheme(page, "dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(15, 19, 24)");
  await chooseTheme(page, "light");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});
