import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { type Mailbox, openMailbox } from "./mailbox";
import { OWNER } from "./product-database";
import { SIGNED_OUT } from "./sessions";
import { startProduct } from "./start-product";
import { test as base, expect } from "./test";

const FROM = "clientele@example.com";
const PASSWORD = "copper meadow violin 58";

const test = base.extend<object, { readonly mailbox: Mailbox }>({
  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const mailbox = await openMailbox();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: "worker" },
  ],
  product: [
    async ({ workspace, mailbox }, use) => {
      const env = { CLIENTELE_SMTP_URL: mailbox.url, CLIENTELE_MAIL_FROM: FROM };
      const product = await startProduct(workspace, { env });
      await use(product);
      await product.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.use({ workspace: "mail" });

/** The link in the only mail to somebody. */
async function mailedLink(mailbox: Mailbox, to: string, path: string): Promise<string> {
  const toThem = () => mailbox.mails.filter((mail) => mail.to.includes(to));
  await expect.poll(() => toThem().length).toBe(1);
  const text = toThem()[0]?.text ?? "";
  expect(text).toMatch(/^From: Clientele <clientele@example\.com>/m);
  const [link = ""] = new RegExp(`http://\\S+/${path}/[\\w-]{43}`).exec(text) ?? [];
  expect(link).not.toBe("");
  return new URL(link).pathname;
}

async function askFor(page: Page, email: string): Promise<void> {
  await page.goto("/forgot");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText(
    `If ${email} can sign in here, a link is on its way. It works once, within 24 hours.`,
  );
}

test("an invitation is mailed, and a link for a new password to who forgot theirs", async ({
  page,
  browser,
  product,
  mailbox,
}) => {
  await page.goto("/settings/people");
  await page.getByRole("textbox", { name: /^Name/ }).fill("Karl");
  await page.getByRole("textbox", { name: /^E-mail/ }).fill("karl");
  await page.getByRole("button", { name: "Create invitation link" }).click();
  await expect(page.getByText("Enter an e-mail address such as name@example.com.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Name/ })).toHaveValue("Karl");
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  await page.getByRole("textbox", { name: /^E-mail/ }).fill("karl@example.com");
  await page.getByRole("button", { name: "Create invitation link" }).click();
  await expect(page.getByText(/^The link was sent by e-mail/)).toBeVisible();
  const invitation = await mailedLink(mailbox, "karl@example.com", "join");
  const shown = page.getByRole("main").getByRole("status").getByRole("link");
  await expect(shown).toHaveAttribute("href", `${product.baseURL}${invitation}`);

  const context = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const other = await context.newPage();
  await other.goto(invitation);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Join My accounts");
  await other.goto("/sign-in");
  await other.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Forgot your password?");
  for (const width of [1280, 390]) {
    await other.setViewportSize({ width, height: 900 });
    await axe(other);
  }
  await askFor(other, "nobody@example.com");
  await askFor(other, OWNER.email);
  await other.goto(await mailedLink(mailbox, OWNER.email, "reset"));
  await other.getByLabel("New password").fill(PASSWORD);
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(other.getByText("Your new password is set. Sign in with it.")).toBeVisible();
  // After all that, whoever signs in nowhere has got nothing.
  expect(mailbox.mails.map(({ to }) => to)).toEqual([["karl@example.com"], [OWNER.email]]);
  await context.close();
});

test("three mails are asked for in an hour, for an address that nobody has as well", async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const page = await context.newPage();
  for (let count = 0; count < 3; count += 1) await askFor(page, "often@example.com");
  await page.goto("/forgot");
  await page.getByLabel("E-mail").fill("often@example.com");
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  await expect(page.getByText(/^Three links were requested within the last hour/)).toBeVisible();
  await context.close();
});
