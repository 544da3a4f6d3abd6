import { expect, type Locator, type Page } from "@playwright/test";

/** Finds an account by its name and opens it. */
export async function openAccount(page: Page, name: string): Promise<void> {
  await page.goto(`/accounts?${new URLSearchParams({ q: name })}`);
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
}

/** The names of the accounts that the list shows, in its order. */
export function listedNames(page: Page): Locator {
  return page.getByRole("table", { name: "Accounts" }).getByRole("rowheader").getByRole("link");
}

/** The value of a fact on the page of an account. */
export function fact(page: Page, label: string): Locator {
  return page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: label, exact: true }) })
    .getByRole("cell")
    .first();
}
