import type { Locator, Page } from "@playwright/test";
import { openStored } from "@/tests/access/stored";
import { listedNames, openAccount } from "./accounts";
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
  await expect(page.getByRole("checkbox", { name: /^Use single keys/ })).toBeVisible();
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
    // At the end of the page the bar of buttons covers no field.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
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

test("facts are saved with the event that shows them, one key saves and one skips, never while one types", async ({
  page,
}) => {
  await page.goto("/");
  await section(page, "Evidence still missing").getByRole("link", { name: "Rate these" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: /^Use single keys/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rate accounts");
  const first = await textOf(nameOf(page));
  await page.getByLabel("Or count orders").fill("8");
  await page.getByLabel("Of these, without bids").fill("6");
  await page.getByRole("radio", { name: /^Someone on our team/ }).check();
  await page.getByRole("radio", { name: /^5 · / }).check();
  // Skipping asks before it discards.
  await page.keyboard.press("s");
  await expect(page.getByRole("link", { name: "Skip and discard" })).toBeVisible();
  await page.keyboard.press("n");
  const alert = page.getByRole("main").getByRole("alert").first();
  await expect(alert).toContainText("Not saved. Check the marked fields.");
  await expect(alert).toBeFocused();
  await expect(page.getByLabel("What happened")).toHaveAccessibleDescription(
    /A judgement of 5 needs evidence/,
  );
  await expect(page.getByLabel("Or count orders")).toHaveValue("8");
  await looksRight(page);
  await page.getByLabel("When", { exact: true }).fill("2024-02-01");
  // Where letters are typed they mean themselves.
  await page.getByLabel("What happened").focus();
  await page.keyboard.type("Plans with us.");
  await expect(page.getByLabel("What happened")).toHaveValue("Plans with us.");
  await expect(nameOf(page)).toHaveText(first);
  const second = await goesOn(page, () => button(page, "Save and next").click());
  await expect(nameOf(page)).toBeFocused();

  const third = await goesOn(page, () => page.keyboard.press("s"));
  await page.reload();
  await expect(nameOf(page)).toHaveText(third);
  await page.goBack();
  await expect(nameOf(page)).toHaveText(second);

  await openAccount(page, first);
  await expect(page.getByText("75%").first()).toBeVisible();
});

test("labelling is a mode of its own: one key labels, and overrides where the label disagrees", async ({
  page,
}) => {
  await openQueue(page, "/rate");
  await page.getByRole("link", { name: "Label accounts to test the model" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Label accounts");
  await expect(page.getByText("0 clients and 0 customers labelled")).toBeVisible();
  const first = await textOf(nameOf(page));
  const second = await goesOn(page, () => page.keyboard.press("c"));
  await expect(nameOf(page)).toBeFocused();
  await expect(page.getByText("1 client and 0 customers labelled")).toBeVisible();
  expect(second).not.toBe(first);

  await page.getByRole("checkbox", { name: /^Use single keys/ }).uncheck();
  await page.keyboard.press("u");
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /^Use single keys/ })).not.toBeChecked();
  await expect(page.getByText("1 client and 0 customers labelled")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Use single keys/ }).check();

  await page.goto("/accounts?tab=customers&sort=name");
  const href = (await listedNames(page).first().getAttribute("href"))?.split("?")[0];
  const name = await openQueue(page, `/rate?mode=label&at=${href?.split("/").at(-1)}`);
  await page.keyboard.press("c");
  await expect(
    page.getByText("You labelled it a client; the model rates it a customer."),
  ).toBeVisible();
  await looksRight(page);
  await page.keyboard.press("c");
  await expect(page.getByLabel("Reason for the override")).toBeFocused();
  await page.keyboard.type("They call us first.");
  await goesOn(page, () => page.keyboard.press("Enter"));
  await page.getByRole("link", { name: "Previous account" }).click();
  await expect(nameOf(page)).toHaveText(name);
  await expect(card(page).getByText(/^Labelled a client by Ines Owner on/)).toBeVisible();
  await button(page, "Remove the label").click();
  await expect(page.getByText("1 client and 0 customers labelled")).toBeVisible();
  await expect(nameOf(page)).toBeFocused();
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
    const href = (await listedNames(page).last().getAttribute("href"))?.split("?")[0];
    const accountId = href?.split("/").at(-1) ?? "";
    await openQueue(page, `/rate?mode=label&at=${accountId}`);
    await page.keyboard.press(key);
    await expect(page.getByText(/^You labelled it/)).toBeVisible();
    if (tab === "customers") await labelTheRest(product.databaseUrl, accountId);
  }
  await page.getByRole("link", { name: "How well the model agrees with your labels" }).click();
  await expect(
    section(page, "How well the model agrees with your labels").getByText(
      /^The model agrees with \d+% of/,
    ),
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
    await expect(page.getByText("That was the last account")).toBeVisible();
    await page.getByRole("link", { name: "Start again" }).click();
    await page.getByLabel("Share of orders awarded without bids").fill("often");
    await button(page, "Save and next").click();
    await expect(page.getByLabel("Share of orders awarded without bids")).toHaveValue("often");
    await page.getByLabel("Share of orders awarded without bids").fill("20%");
    const before = await textOf(nameOf(page));
    await goesOn(page, () => button(page, "Save and next").click());
    await openAccount(page, before);
    await expect(page.getByText("20%").first()).toBeVisible();
  });
});
