import type { Locator, Page } from "@playwright/test";
import { openStored } from "@/tests/access/stored";
import { fact, listedNames, openAccount } from "./accounts";
import { axe } from "./axe";
import { exploreSample, section } from "./portfolio";
import { expect, test } from "./test";

const card = (page: Page): Locator => page.getByRole("main").getByRole("article");
const nameOf = (page: Page): Locator => card(page).getByRole("heading", { level: 2 });
const textOf = async (locator: Locator) => (await locator.textContent()) ?? "";
const button = (page: Page, name: string) => card(page).getByRole("button", { name, exact: true });

/** Opens the queue, and waits until its keys work. */
async function openQueue(page: Page, address = "/rate"): Promise<string> {
  await page.goto(address);
  await expect(page.getByRole("checkbox", { name: /^Single keys/ })).toBeVisible();
  return textOf(nameOf(page));
}

/** Does something that leads to another account, and answers its name. */
async function goesOn(page: Page, act: () => Promise<void>): Promise<string> {
  const before = await textOf(nameOf(page));
  await act();
  await expect(nameOf(page)).not.toHaveText(before);
  return textOf(nameOf(page));
}

/** Accessible as it stands, wide and narrow, without a sideways scroll. */
async function looksRight(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(tooWide, `sideways scroll at ${page.url()}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Labels every other rated account of the workspace of an account as the model rates it. */
async function labelTheRest(databaseUrl: string, accountId: string): Promise<void> {
  const stored = openStored(databaseUrl);
  await stored.run(
    `INSERT INTO "Label" ("workspaceId", "accountId", "segment", "by", "at")
     SELECT "workspaceId", "accountId", "segment", 'Ines Owner', '2026-01-01T00:00:00.000+00:00'
     FROM "PortfolioRow" WHERE "segment" <> 'unrated'
       AND "workspaceId" = (SELECT "workspaceId" FROM "Account" WHERE "id" = $1)
     ON CONFLICT DO NOTHING`,
    accountId,
  );
  await stored.close();
}

test.beforeAll(async ({ browser, product }) => {
  const page = await browser.newPage({ baseURL: product.baseURL });
  await exploreSample(page);
  await page.close();
});

test("one key labels, skips and goes back, never while one types; facts are saved with the event that shows them", async ({
  page,
}) => {
  await page.goto("/");
  await section(page, "Evidence still missing").getByRole("link", { name: "Rate these" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: /^Single keys/ })).toBeVisible();
  const first = await textOf(nameOf(page));
  const second = await goesOn(page, () => page.keyboard.press("c"));
  await expect(nameOf(page)).toBeFocused();
  await expect(page.getByText("1 client and 0 customers labelled so far")).toBeVisible();

  // By mouse: facts are saved with the event that shows them.
  await page.getByLabel("Or count: orders").fill("8");
  await page.getByLabel("Won without a bid").fill("6");
  await page.getByRole("radio", { name: /^A person of ours/ }).check();
  await page.getByRole("radio", { name: /^5 · / }).check();
  await button(page, "A client").click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Nothing was saved yet.");
  await expect(alert).toBeFocused();
  await expect(page.getByLabel("What happened")).toHaveAccessibleDescription(
    /A judgement of 5 needs something that shows it/,
  );
  await expect(page.getByLabel("Or count: orders")).toHaveValue("8");
  await looksRight(page);
  await page.getByLabel("When", { exact: true }).fill("2024-02-01");
  // Where letters are typed they mean themselves.
  await page.getByLabel("What happened").focus();
  await page.keyboard.type("Plans with us.");
  await expect(page.getByLabel("What happened")).toHaveValue("Plans with us.");
  await expect(nameOf(page)).toHaveText(second);
  const third = await goesOn(page, () => button(page, "A client").click());
  await expect(page.getByText("2 clients and 0 customers labelled so far")).toBeVisible();

  const fourth = await goesOn(page, () => page.keyboard.press("s"));
  await page.reload();
  await expect(nameOf(page)).toHaveText(fourth);
  await page.goBack();
  await expect(nameOf(page)).toHaveText(third);
  expect(await goesOn(page, () => page.keyboard.press("u"))).toBe(fourth);
  await expect(page.getByText("2 clients and 1 customer labelled so far")).toBeVisible();

  await page.getByRole("checkbox", { name: /^Single keys/ }).uncheck();
  await page.keyboard.press("c");
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /^Single keys/ })).not.toBeChecked();
  await expect(nameOf(page)).toHaveText(fourth);
  await expect(page.getByText("2 clients and 1 customer labelled so far")).toBeVisible();

  await page.getByRole("link", { name: "Back to the last account" }).click();
  await expect(card(page).getByText(/^Labelled a customer by Ines Owner on/)).toBeVisible();
  await button(page, "Remove the label").click();
  await expect(page.getByText("2 clients and 0 customers labelled so far")).toBeVisible();
  await expect(nameOf(page)).toHaveText(third);
  expect(first).not.toBe(second);

  await openAccount(page, second);
  await expect(fact(page, "Direct-award share")).toHaveText("75%");
  await expect(fact(page, "Judged (1-5)")).toHaveText("5");
});

test("from 20 labels on the calibration page reports, and leads to the editor", async ({
  page,
  product,
}) => {
  await page.goto("/model/calibration");
  // How many there are by then depends on the tests before.
  await expect(
    section(page, "Labels").getByText(/10 customers( more are needed)?\b/),
  ).toBeVisible();
  await looksRight(page);
  // Two by one key that say otherwise than the model; the others as somebody does in a while.
  for (const [tab, key] of [
    ["clients", "u"],
    ["customers", "c"],
  ] as const) {
    await page.goto(`/accounts?tab=${tab}&sort=name`);
    const href = await listedNames(page).last().getAttribute("href");
    const accountId = href?.split("/").at(-1) ?? "";
    await openQueue(page, `/rate?at=${accountId}`);
    await goesOn(page, () => page.keyboard.press(key));
    if (tab === "customers") await labelTheRest(product.databaseUrl, accountId);
  }
  await page.getByRole("link", { name: "What the labels say of the model" }).click();
  await expect(
    section(page, "Agreement").getByText(/^The model agrees with \d+% of/),
  ).toBeVisible();
  const confusion = page.getByRole("table", { name: "How labelled accounts are rated" });
  await expect(confusion.getByRole("row")).toHaveCount(3);
  await expect(
    page.getByRole("table", { name: "Disagreements" }).getByRole("link").first(),
  ).toBeVisible();
  await expect(section(page, "Proposed weights").getByRole("table")).toHaveCount(2);
  const figure = page.getByRole("figure");
  await expect(figure.getByRole("img")).toHaveAccessibleName(/average tickets .*\d.*\.$/);
  await figure.getByText("Show the numbers").click();
  await expect(figure.getByRole("table", { name: "Accounts by average ticket" })).toBeVisible();
  await looksRight(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a card is refused, put right and saved, and the next account comes", async ({ page }) => {
    await page.goto("/rate?at=end");
    await expect(page.getByText("That was the last one")).toBeVisible();
    await page.getByRole("link", { name: "Begin again" }).click();
    await page.getByLabel("Share awarded without a bid").fill("often");
    await button(page, "A customer").click();
    await expect(page.getByLabel("Share awarded without a bid")).toHaveValue("often");
    await page.getByLabel("Share awarded without a bid").fill("20%");
    const before = await textOf(nameOf(page));
    await goesOn(page, () => button(page, "A customer").click());
    await openAccount(page, before);
    await expect(fact(page, "Direct-award share")).toHaveText("20%");
  });
});
