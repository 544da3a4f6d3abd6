import { type BrowserContext, request } from "@playwright/test";
import { formFieldsOf } from "./forms";
import { OWNER } from "./product-database";

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

/**
 * Makes a workspace and has the session go on in it: as empty as a new product, and without a
 * start and a sign-in that each take seconds.
 */
export async function workInNewWorkspace(
  baseURL: string,
  storageState: StorageState,
): Promise<void> {
  const extraHTTPHeaders = { origin: baseURL };
  const context = await request.newContext({ baseURL, storageState, extraHTTPHeaders });
  const html = await (await context.get("/workspaces/new")).text();
  const button = html.indexOf(">Create workspace<");
  const form = html.slice(html.lastIndexOf("<form", button), button);
  const multipart = {
    ...Object.fromEntries(formFieldsOf(form)),
    name: "My accounts",
    currency: "EUR",
    timeZone: "UTC",
    locale: "en-GB",
  };
  const answer = await context.post("/workspaces/new", { multipart });
  if (new URL(answer.url()).pathname !== "/") throw new Error("The workspace could not be made.");
  await context.dispose();
}
