import type { Browser, BrowserContext } from "@playwright/test";
import { OWNER } from "./start-product";

/** The cookies of somebody who is signed in. */
export type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

export const SIGNED_OUT: StorageState = { cookies: [], origins: [] };

/** Signs the owner in by the page and answers the cookies. */
export async function ownerSession(browser: Browser, baseURL: string): Promise<StorageState> {
  const context = await browser.newContext({ baseURL, storageState: SIGNED_OUT });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(baseURL);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The field by which the form around a button names its server action. */
export function actionField(html: string, button: string): string {
  const before = html.slice(0, html.indexOf(button));
  return before.match(/\$ACTION_ID_\w+/g)?.at(-1) ?? "";
}
