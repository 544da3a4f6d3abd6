import { type BrowserContext, request } from "@playwright/test";
import { formFieldsOf } from "./forms";
import { OWNER } from "./start-product";

/** The cookies of somebody who is signed in. */
export type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

export const SIGNED_OUT: StorageState = { cookies: [], origins: [] };

/** Sends the sign-in form as a browser without scripts does, and answers the cookies. */
export async function ownerSession(baseURL: string): Promise<StorageState> {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  const html = await (await context.get("/sign-in")).text();
  const { email, password } = OWNER;
  const multipart = { ...Object.fromEntries(formFieldsOf(html)), email, password };
  const answer = await context.post("/sign-in", { multipart });
  if (answer.url().includes("/sign-in")) throw new Error("The owner could not sign in.");
  const state = await context.storageState();
  await context.dispose();
  return state;
}
