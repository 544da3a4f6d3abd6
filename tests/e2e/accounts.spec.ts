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

test("without accounts the list says what to do", async ({ page }) => {
  await page.goto("/accounts");
  await expect(page.getByText("No accounts yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Import your list" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
});

test.describe("a list of several pages", () => {
  test.beforeAll(async ({ browser, product }) => {
    const page = await browser.newPage({ baseURL: product.baseURL });
    await importFile(page, { name: "many.csv", content: MANY });
    await page.close();
  });

  test("pages run forward and back and every account is on one of them", async ({ page }) => {
    await page.goto("/accounts");
    await expect(page.getByText("125 accounts", { exact: true })).toBeVisible();
    await page.getByRole("columnheader").getByRole("link", { name: "Account" }).click();
    await expect(page.getByRole("columnheader", { name: "Account" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    const turn = (name: string) => page.getByRole("link", { name, exact: true }).click();
    await expect(listedNames(page)).toHaveText(konten(1, 50));
    await turn("Next");
    await expect(listedNames(page)).toHaveText(konten(51, 100));
    await turn("Next");
    await expect(listedNames(page)).toHaveText(konten(101, 125));
    await expect(page.getByRole("link", { name: "Next", exact: true })).toBeHidden();
    await turn("Previous");
    await expect(listedNames(page)).toHaveText(konten(51, 100));
    await turn("Previous");
    await expect(listedNames(page)).toHaveText(konten(1, 50));
    await expect(page.getByRole("link", { name: "Previous", exact: true })).toBeHidden();
  });

  test("tabs keep what they name", async ({ page }) => {
    await page.goto("/accounts?sort=name");
    const tab = (name: string) =>
      page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true });
    const shows = async (name: string, names: readonly string[]) => {
      await tab(name).click();
      await expect(tab(name)).toHaveAttribute("aria-current", "page");
      await expect(listedNames(page)).toHaveText(names);
    };
    await shows("Clients", konten(1, 3));
    await shows("Under-served", konten(1, 1));
    await shows("Over-served", konten(4, 5));
    await shows("Unrated", konten(121, 125));
    await tab("Customers").click();
    await expect(page.getByText("117 accounts", { exact: true })).toBeVisible();
    await tab("Lapsed").click();
    await expect(
      page.getByText("No account of the portfolio belongs in this view today."),
    ).toBeVisible();
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

  test("a search without a match says so and leads back", async ({ page }) => {
    await page.goto("/accounts");
    await page.getByRole("searchbox", { name: "Search accounts" }).fill("Nirgendwo");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Nothing in this view is called “Nirgendwo”.")).toBeVisible();
    await page.getByRole("link", { name: "Show all accounts" }).click();
    await expect(page.getByText("125 accounts", { exact: true })).toBeVisible();
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
