import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { OWNER } from "./product-database";
import { SIGNED_OUT } from "./sessions";
import { expect, test } from "./test";

test.use({ workspace: "reset" });

const PASSWORD = "copper meadow violin 58";
const KARL = "karl@example.com";

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const handedLink = (page: Page) =>
  page.getByRole("main").getByRole("status").getByRole("link").getAttribute("href");

test("an owner hands a member a link for a new password: no change by GET, one by its form", async ({
  page,
  browser,
  product,
}) => {
  await page.goto("/settings/people");
  await page.getByRole("textbox", { name: /^Name/ }).fill("Karl");
  await page.getByRole("button", { name: "Create invitation link" }).click();
  const invitation = (await handedLink(page)) ?? "";
  const context = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const karl = await context.newPage();
  await karl.goto(invitation);
  await karl.getByLabel("Your name").fill("Karl");
  await karl.getByLabel("E-mail").fill(OWNER.email);
  await karl.getByLabel("Password").fill(OWNER.password);
  await karl.getByRole("button", { name: "Join" }).click();
  await expect(karl.getByText(/If it is yours, sign in first/)).toBeVisible();
  await karl.getByLabel("E-mail").fill(KARL);
  await karl.getByLabel("Password").fill(OWNER.password);
  await karl.getByRole("button", { name: "Join" }).click();
  await expect(karl.getByRole("button", { name: "Sign out" })).toBeVisible();

  await page.goto("/settings/people");
  await page.getByRole("button", { name: /^Create a reset link for Karl/ }).click();
  await expect(page.getByText(/^Send this link to Karl/)).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  const link = (await handedLink(page)) ?? "";
  const reader = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const forgetful = await reader.newPage();
  // No change by GET: whoever looks into mails opens links too, and so does a page elsewhere.
  for (const path of [
    link,
    `${link}?password=${encodeURIComponent(PASSWORD)}`,
    `/sign-in?email=${KARL}&password=${OWNER.password}`,
  ]) {
    const read = await reader.request.get(path);
    expect(read.status()).toBe(200);
    expect(read.headers()["set-cookie"]).toBeUndefined();
  }
  await karl.goto("/you");
  await expect(karl.getByRole("heading", { level: 1 })).toHaveText("Karl");
  await forgetful.goto(link);
  for (const width of [1280, 390]) {
    await forgetful.setViewportSize({ width, height: 900 });
    await axe(forgetful);
  }
  await forgetful.getByLabel("New password").fill("karl-karl-2026");
  await forgetful.getByRole("button", { name: "Set the password" }).click();
  await expect(forgetful.getByText(/^This password is easy to guess/)).toBeVisible();
  await forgetful.getByLabel("New password").fill(PASSWORD);
  await forgetful.getByRole("button", { name: "Set the password" }).click();
  await expect(forgetful.getByText("Your new password is set. Sign in with it.")).toBeVisible();
  await karl.goto("/");
  await expect(karl).toHaveURL(/\/sign-in$/);
  await signIn(forgetful, KARL, PASSWORD);
  await expect(forgetful.getByRole("button", { name: "Sign out" })).toBeVisible();
  await forgetful.goto(link);
  await expect(forgetful.getByText("This link is no longer valid")).toBeVisible();
  expect(product.log()).not.toContain(link.split("/").at(-1));
  await Promise.all([context.close(), reader.close()]);
});

test("without a mail server nothing is offered that needs one", async ({
  page,
  browser,
  product,
}) => {
  await page.goto("/settings/people");
  await expect(page.getByRole("textbox", { name: /^Name/ })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^E-mail/ })).toHaveCount(0);
  const context = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const other = await context.newPage();
  await other.goto("/sign-in");
  await expect(other.getByRole("link", { name: "Forgot your password?" })).toHaveCount(0);
  expect((await other.request.get("/forgot")).status()).toBe(404);
  await context.close();
});

test("the last owner who forgot gets a link from the command line", async ({
  browser,
  product,
}) => {
  const link = await product.clientele("person", "reset-link", "--email", OWNER.email);
  expect(link).toMatch(/\/reset\/[\w-]{43}$/);
  const context = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password is set. Sign in with it.")).toBeVisible();
  await signIn(page, OWNER.email, PASSWORD);
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.goto("/settings/people");
  await page.getByRole("textbox", { name: /^Name/ }).fill(OWNER.name);
  await page.getByRole("button", { name: "Create invitation link" }).click();
  await expect(page.getByText(/use a name that tells them apart/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Name/ })).toHaveValue(OWNER.name);
  await page.getByRole("textbox", { name: /^Name/ }).fill("Vera");
  await page.getByRole("button", { name: "Create invitation link" }).click();
  const invitation = (await handedLink(page)) ?? "";

  await page.goto(invitation);
  await axe(page);
  await page.getByRole("button", { name: `Join as ${OWNER.name}` }).click();
  await expect(page.getByText("You are already a member of this workspace.")).toBeVisible();
  await page.goto("/");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto(invitation);
  await page.getByRole("link", { name: "Sign in first" }).click();
  await expect(page.getByText("After signing in you can accept the invitation.")).toBeVisible();
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(invitation);
  await context.close();
});
