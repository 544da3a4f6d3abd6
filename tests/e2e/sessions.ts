import { type BrowserContext, request } from "@playwright/test";
import { OWNER } from "./start-product";

/** The cookies of somebody who is signed in. */
export type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

export const SIGNED_OUT: StorageState = { cookies: [], origins: [] };

/** Sends the sign-in form as a browser without scripts does, and answers the cookies. */
export async function ownerSession(baseURL: string): Promise<StorageState> {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  const html = await (await context.get("/sign-in")).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)];
  const fields = hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]);
  const { email, password } = OWNER;
  const multipart = { ...Object.fromEntries(fields), email, password };
  const answer = await context.post("/sign-in", { multipart });
  if (answer.url().includes("/sign-in")) throw new Error("The owner could not sign in.");
  const state = await context.storageState();
  await context.dispose();
  return state;
}

/** The field by which the form around a button names its server action. */
export function actionField(html: string, button: string): string {
  const before = html.slice(0, html.indexOf(`>${button}</button>`));
  return before.match(/\$ACTION_ID_\w+/g)?.at(-1) ?? "";
}
