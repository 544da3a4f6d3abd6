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
    const search = page.getByLabel("Name, external ID, owner or industry");
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
