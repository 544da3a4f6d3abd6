import { listedNames } from "./accounts";
import { importFile, lines } from "./imports";
import { expect, test } from "./test";

const HEADER =
  "Account name,Industry,Customer since,Orders a year,Revenue (12 months),Direct-award share,Agreement,Treated as";

/** "Konto 007" */
const konto = (number: number) => `Konto ${String(number).padStart(3, "0")}`;
const konten = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => konto(from + index));

/** 125 accounts: 3 clients (one served as a customer), 117 customers (two as clients), 5 unknown. */
const MANY = lines(
  HEADER,
  ...konten(1, 3).map(
    (name, index) =>
      `${name},Law,2015-01-01,12,${9000 - index},95%,retainer,${index === 0 ? "customer" : "client"}`,
  ),
  ...konten(4, 120).map(
    (name, index) =>
      `${name},Retail,2015-01-01,200,${5000 - index},5%,none,${index < 2 ? "client" : "customer"}`,
  ),
  ...konten(121, 125).map((name) => `${name},,,,,,,`),
);

test.describe("a list of several pages", () => {
  test.beforeAll(async ({ browser, product }) => {
    const page = await browser.newPage({ baseURL: product.baseURL });
    await importFile(page, { name: "many.csv", content: MANY });
    await page.close();
  });

  test("the address restores search, tab and sort, and Back undoes a step", async ({ page }) => {
    await page.goto("/accounts");
    await page.getByRole("navigation", { name: "Views" }).getByText("Customers").click();
    await expect(page.getByText("117 accounts", { exact: true })).toBeVisible();
    const search = page.getByLabel("Name, external ID, account owner or industry");
    await search.fill("konto 00");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(listedNames(page)).toHaveText(konten(4, 9));
    await page.getByRole("columnheader").getByRole("link", { name: "Revenue, 12 months" }).click();
    await expect(listedNames(page)).toHaveText(konten(4, 9).reverse());

    const address = page.url();
    await page.goto("/");
    await page.goto(address);
    await expect(listedNames(page)).toHaveText(konten(4, 9).reverse());
    await expect(search).toHaveValue("konto 00");
    await expect(page.getByRole("columnheader", { name: "Revenue" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );

    await page.goBack();
    await page.goBack();
    await expect(listedNames(page)).toHaveText(konten(4, 9).reverse());
    await page.goBack();
    await expect(listedNames(page)).toHaveText(konten(4, 9));
    await page.goBack();
    await expect(page.getByText("117 accounts", { exact: true })).toBeVisible();
  });

  test("Back comes to the account one opened, at the height one left", async ({ page }) => {
    await page.goto("/accounts?tab=customers&q=konto");
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await expect(page.getByText("51–100 of 117", { exact: true })).toBeVisible();
    await expect(page.getByRole("group", { name: "51–100 of 117" })).toBeFocused();
    const link = listedNames(page).getByText("Konto 090", { exact: true });
    await link.scrollIntoViewIfNeeded();
    const scroll = () => page.evaluate(() => window.scrollY);
    const left = await scroll();
    expect(left).toBeGreaterThan(100);
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name: "Konto 090" })).toBeVisible();
    await page.goBack();
    await expect(page.getByText("51–100 of 117", { exact: true })).toBeVisible();
    await expect(listedNames(page).filter({ hasText: "Konto 090" })).toBeFocused();
    await expect.poll(scroll).toBe(left);
    await expect(page.getByLabel("Name, external ID, account owner or industry")).toHaveValue(
      "konto",
    );
  });

  test("an account leads on in its view, and back to its row", async ({ page }) => {
    await page.goto("/accounts?tab=customers");
    await listedNames(page).getByText("Konto 053", { exact: true }).click();
    const ways = page.getByRole("navigation", { name: "In the list" });
    await ways.getByRole("link", { name: "Next: Konto 054" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Konto 054" })).toBeVisible();
    await expect(ways.getByRole("link", { name: "Previous: Konto 053" })).toBeVisible();
    await ways.getByRole("link", { name: "Back to the list: Customers" }).click();
    await expect(page.getByText("51–100 of 117", { exact: true })).toBeVisible();
    await expect(listedNames(page).filter({ hasText: "Konto 054" })).toBeFocused();
  });

  test("a saved form comes back to the account, which has the focus", async ({ page }) => {
    await page.goto("/accounts?tab=customers");
    await listedNames(page).getByText("Konto 053", { exact: true }).click();
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await page.getByLabel("NPS", { exact: true }).fill("12");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Konto 053" })).toBeFocused();
    await expect(page).toHaveURL(/tab=customers/);
  });

  test("many rows are seen at once, and the head stays while the page scrolls", async ({
    page,
  }) => {
    await page.goto("/accounts");
    const rows = page.getByRole("table", { name: "Accounts" }).locator("tbody tr");
    for (const [width, height, least] of [
      [1280, 800, 18],
      [1920, 1080, 28],
    ] as const) {
      await page.setViewportSize({ width, height });
      const seen = await rows.evaluateAll(
        (all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length,
      );
      expect(seen, `rows at ${width} × ${height}`).toBeGreaterThanOrEqual(least);
    }
    const table = await page.getByRole("table", { name: "Accounts" }).boundingBox();
    expect(table?.width).toBeGreaterThan(1650);
    await page.evaluate(() => window.scrollTo(0, 600));
    await expect
      .poll(async () => (await page.getByRole("columnheader").first().boundingBox())?.y)
      .toBeCloseTo(0, 0);
  });

  test("the focus stays where one sorts and searches", async ({ page }) => {
    await page.goto("/accounts");
    const sort = page.getByRole("columnheader").getByRole("link", { name: "Score" });
    await sort.click();
    await expect(page).toHaveURL(/sort=score/);
    await expect(sort).toBeFocused();
    const search = page.getByLabel("Name, external ID, account owner or industry");
    await search.fill("konto 12");
    await search.press("ArrowLeft");
    await search.press("Enter");
    await expect(page.getByText("6 accounts", { exact: true })).toBeVisible();
    await expect(search).toBeFocused();
    const caret = await search.evaluate((input: HTMLInputElement) => input.selectionStart);
    expect(caret).toBe("konto 1".length);
  });
});

test("an address that leads nowhere is a page that says so", async ({ page }) => {
  for (const path of ["/accounts/none", "/accounts/none/edit", "/import/none", "/audits/none"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByText("There is no page at this address")).toBeVisible();
  }
  await page.getByRole("link", { name: "Go to the portfolio" }).click();
  await expect(page).toHaveURL("/");
});
