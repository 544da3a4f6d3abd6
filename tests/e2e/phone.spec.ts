import type { Page } from "@playwright/test";
import { openAccount } from "./accounts";
import { importFile, lines } from "./imports";
import { exploreSample, makeAudit } from "./portfolio";
import { expect, test } from "./test";

const LONG = "Gesellschaft für außerordentlich ausführliche Firmenbezeichnungen ".repeat(3);
const LIST = lines(
  "Account name,Industry,Owner,Customer since,Orders a year,Revenue (12 months),Treated as",
  `${LONG},${LONG.slice(0, 90)},Maximiliane ${LONG.slice(0, 60)},2015-01-01,12,9000000,customer`,
);

/** Addresses that have a name of their own in each database. */
const made = { account: "", audit: "" };

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** How far the page, and each table that is in sight, is wider than its place. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const places = [document.documentElement, ...document.querySelectorAll("main section")];
    const wide = places.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    return wide.map((place) => place.textContent?.trim().slice(0, 60));
  });

/** The tallest row of each table as drawn, in lines of text of 20 px. */
const tallest = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll("main tbody tr")];
    return Math.max(0, ...rows.map((row) => row.getBoundingClientRect().height)) / 20;
  });

test.beforeAll(async ({ browser, product }) => {
  const page = await browser.newPage({ baseURL: product.baseURL });
  await exploreSample(page);
  await openAccount(page, "Quillmere Stadium Trust");
  made.account = new URL(page.url()).pathname;
  await makeAudit(page);
  made.audit = page.url();
  await importFile(page, { name: "long.csv", content: LIST });
  await page.close();
});

test("an audit is less than three times as tall on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(made.audit);
  await expect(page.getByRole("table", { name: "The largest accounts" })).toBeVisible();
  const wide = await height(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect((await height(page)) / wide).toBeLessThan(3);
});

test("no table is wider than a phone, and no row is blown up", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const pages = [
    "/",
    "/accounts?sort=score",
    made.account,
    `${made.account}/orders?of=ordersTotal`,
    "/audits",
    made.audit,
    "/model/versions",
    "/model/compare",
    "/settings/log",
    "/settings/people",
    "/settings/keys",
    "/settings/rates",
    "/settings/export",
    "/import",
    "/you",
    "/help",
  ];
  for (const address of pages) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect.soft(await tooWide(page), address).toEqual([]);
    // The longest name with its owner and industry takes sixteen lines by itself.
    expect.soft(await tallest(page), address).toBeLessThan(20);
  }
});

test("a card begins with the name, the revenue and the segment", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/accounts");
  const card = page.getByRole("row", { name: /^Quillmere Stadium Trust/ });
  const top = async (text: RegExp) => (await card.getByText(text).first().boundingBox())?.y ?? 0;
  const [name, revenue, segment, owner] = [
    await top(/^Quillmere/),
    await top(/^€/),
    await top(/^Customer$/),
    await top(/^Marta/),
  ];
  expect(revenue).toBeLessThan(name + 30);
  expect(segment).toBeLessThan(name + 60);
  expect(owner).toBeGreaterThan(segment - 8);
});
