import type { Browser, Page } from "@playwright/test";
import { axe } from "./axe";
import { OWNER } from "./product-database";
import { SIGNED_OUT } from "./sessions";
import type { RunningProduct } from "./start-product";
import { expect, test } from "./test";

test.use({ workspace: "you" });

const NEW_PASSWORD = "copper meadow violin 58";

/** A browser of their own in which the owner signs in. */
async function signedIn(
  browser: Browser,
  product: RunningProduct,
  password: string,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: product.baseURL,
    storageState: SIGNED_OUT,
    userAgent: "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign out", exact: true })).toBeVisible();
  return page;
}

async function isOut(page: Page): Promise<void> {
  await page.goto("/accounts");
  await expect(page).toHaveURL(/\/sign-in$/);
}

const changeTo = async (page: Page, current: string, password: string) => {
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Change password" }).click();
};

test("somebody sees where they are signed in, ends a session, changes their password, leaves everywhere", async ({
  browser,
  product,
}) => {
  const page = await signedIn(browser, product, OWNER.password);
  const other = await signedIn(browser, product, OWNER.password);
  await page.getByRole("link", { name: OWNER.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(OWNER.name);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await page.evaluate(tooWide)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
  const rows = page.getByRole("table", { name: "Sessions" }).getByRole("row");
  // The head, this browser, the other one, and the one in which all tests of the file begin.
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText("Firefox on Windows");
  await expect(rows.nth(1)).toContainText("This browser");
  await rows.nth(2).getByRole("button").click();
  await expect(rows).toHaveCount(3);
  await isOut(other);

  const third = await signedIn(browser, product, OWNER.password);
  await changeTo(page, "not my password", NEW_PASSWORD);
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  await changeTo(page, OWNER.password, "Password1234!");
  await expect(page.getByText(/^This password is easy to guess/)).toBeVisible();
  await axe(page);
  const before = await page.context().cookies();
  await changeTo(page, OWNER.password, NEW_PASSWORD);
  await expect(page.getByRole("main").getByRole("status")).toContainText("changed");
  await expect(rows).toHaveCount(2);
  expect((await page.context().cookies())[0]?.value).not.toBe(before[0]?.value);
  await isOut(third);
  const thief = await browser.newContext({
    baseURL: product.baseURL,
    storageState: { cookies: before, origins: [] },
  });
  await isOut(await thief.newPage());

  const fourth = await signedIn(browser, product, NEW_PASSWORD);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await isOut(fourth);
  await isOut(page);
  const contexts = [page, other, third, fourth].map((one) => one.context());
  await Promise.all([...contexts, thief].map((context) => context.close()));
});
