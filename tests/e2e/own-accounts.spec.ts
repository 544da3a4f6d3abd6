import type { Browser, Page } from "@playwright/test";
import { openAccount } from "./accounts";
import { exploreSample } from "./portfolio";
import { SIGNED_OUT } from "./sessions";
import { expect, test } from "./test";

/** Owners of sample accounts. */
const KAM = "Tomas Vegara";
const OTHER = "Marta Ilvesson";

async function joinAsKam(page: Page, browser: Browser, baseURL: string): Promise<Page> {
  await page.goto("/settings/people");
  await page.getByRole("textbox", { name: /^Name/ }).fill(KAM);
  await page.getByLabel("Role", { exact: true }).selectOption("kam");
  await page.getByRole("button", { name: "Create invitation link" }).click();
  const link = page.getByRole("main").getByRole("status").getByRole("link");
  const href = (await link.getAttribute("href")) ?? "";
  const context = await browser.newContext({ baseURL, storageState: SIGNED_OUT });
  const kam = await context.newPage();
  await kam.goto(href);
  // What somebody calls themselves decides nothing: the accounts are those of the invitation.
  await kam.getByLabel("Your name").fill(OTHER);
  await kam.getByLabel("E-mail").fill("tomas@example.com");
  await kam.getByLabel("Password").fill("walnut-harbour-lantern-73");
  await kam.getByRole("button", { name: "Join" }).click();
  await expect(kam.getByRole("button", { name: "Sign out" })).toBeVisible();
  return kam;
}

/** The name of some account of an owner, and where it is. */
async function accountOf(page: Page, owner: string) {
  await page.goto(`/accounts?${new URLSearchParams({ q: owner, sort: "name" })}`);
  const row = page.getByRole("row").filter({ hasText: owner }).first();
  const link = row.getByRole("rowheader").getByRole("link");
  // Without the view of the list, which the link keeps.
  const href = (await link.getAttribute("href"))?.split("?")[0] ?? "";
  return { name: (await link.textContent()) ?? "", href };
}

test("a KAM changes their own accounts, sees only them where the owner says so, and all that are handed over", async ({
  page,
  browser,
  product,
}) => {
  await exploreSample(page);
  const mine = await accountOf(page, KAM);
  const theirs = await accountOf(page, OTHER);
  const kam = await joinAsKam(page, browser, product.baseURL);

  await kam.goto(mine.href);
  await expect(kam.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
  await kam.goto(theirs.href);
  await expect(kam.getByText(`Only ${OTHER} or an admin changes these facts.`)).toBeVisible();
  await expect(kam.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
  await kam.goto(`${theirs.href}/edit`);
  await expect(kam.getByRole("heading", { level: 1 })).toHaveText("Not allowed");
  await kam.goto("/accounts");
  await expect(kam.getByText("60 accounts", { exact: true })).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("checkbox", { name: /KAMs see only/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("Saved");
  await kam.goto("/accounts");
  await expect(kam.getByText("13 accounts", { exact: true })).toBeVisible();
  await kam.goto(theirs.href);
  await expect(kam.getByRole("heading", { level: 1 })).toHaveText("Not found");
  await expect(kam).not.toHaveTitle(new RegExp(theirs.name));
  await kam.goto(`/accounts?${new URLSearchParams({ q: theirs.name })}`);
  await expect(kam.getByText("No accounts found")).toBeVisible();
  await kam.goto("/help");
  await expect(kam.getByText(/KAMs see only the accounts they own/)).toBeVisible();

  await page.goto("/settings/people");
  await page.getByLabel(`New account owner for ${OTHER}'s accounts`).selectOption({ label: KAM });
  await page.getByRole("button", { name: `Hand ${OTHER}'s accounts over` }).click();
  await expect(async () => {
    await kam.goto("/accounts");
    await expect(kam.getByText("28 accounts", { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await openAccount(kam, theirs.name);
  await expect(kam.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
  await kam.context().close();
});
