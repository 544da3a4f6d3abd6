import { axe } from "./axe";
import { OWNER } from "./product-database";
import { SIGNED_OUT } from "./sessions";
import { expect, test } from "./test";

test.use({ workspace: "sign-in" });

test.describe("somebody who is not signed in", () => {
  test.use({ storageState: SIGNED_OUT });

  // That every page does so is asked of each of them by the access matrix.
  test("is led to an accessible form", async ({ page }) => {
    await page.goto("/accounts/new");
    await expect(page.getByRole("heading", { name: "Sign in to Clientele" })).toBeVisible();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await axe(page);
    }
  });

  test("is refused by the API, and leaves no import behind", async ({ request, page, product }) => {
    const sent = await request.put("/api/imports?name=a.csv", {
      data: "Account name\nA",
      headers: { origin: product.baseURL },
    });
    expect(sent.status()).toBe(401);
    expect(await sent.json()).toEqual({
      message: "Sign in first, or send a key that is valid.",
    });
    expect((await request.get("/api/imports/x/status")).status()).toBe(401);
    await expect(page.getByRole("row")).toHaveCount(0);
  });

  test("is told the same for an unknown address and for a wrong password", async ({ page }) => {
    for (const email of ["nobody@example.com", OWNER.email]) {
      await page.goto("/sign-in");
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toHaveText(
        "The e-mail address or password is wrong.",
      );
      await expect(page.getByLabel("E-mail")).toHaveValue(email);
      await expect(page.getByLabel("Password")).toHaveValue("");
    }
  });

  test("waits after some guesses, with the right password too", async ({ page }) => {
    const alert = page.getByRole("main").getByRole("alert");
    await page.goto("/sign-in");
    // Three in ten seconds: on a slow machine the fourth may be the first of the next ten.
    await expect(async () => {
      await page.getByLabel("E-mail").fill("guessed@example.com");
      await page.getByLabel("Password").fill(OWNER.password);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await page.getByRole("button", { name: "Sign in" }).click();
      await answered;
      await expect(alert).toHaveText("Too many attempts. Wait ten seconds and try again.", {
        timeout: 500,
      });
    }).toPass({ intervals: [0] });
  });

  test("finds no way to become the owner of what has one", async ({ page }) => {
    await page.goto("/welcome");
    await expect(page).toHaveURL(/\/sign-in$/);
  });
});

test("a session ends when one signs out, for a copy of its cookie too", async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(OWNER.email.toUpperCase());
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(product.baseURL);
  await expect(page.getByText(OWNER.name)).toBeVisible();
  const copy = await context.storageState();
  expect(copy.cookies).toMatchObject([
    { name: "clientele", httpOnly: true, sameSite: "Lax", path: "/" },
  ]);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await context.close();

  const other = await browser.newContext({ baseURL: product.baseURL, storageState: copy });
  const thief = await other.newPage();
  await thief.goto("/accounts");
  await expect(thief).toHaveURL(/\/sign-in$/);
  await other.close();
});

test("a script comes in with its key, does what the key's role allows, and is out at once", async ({
  playwright,
  product,
}) => {
  const made = await product.clientele("key", "create", "--name", "nightly");
  const reading = await product.clientele("key", "create", "--name", "reading", "--role", "viewer");
  const send = async (key: string) => {
    const script = await playwright.request.newContext({
      baseURL: product.baseURL,
      extraHTTPHeaders: { Authorization: `Bearer ${key}` },
    });
    const sent = await script.put("/api/imports?name=nightly.csv", {
      data: "Account name\nNightly",
    });
    await script.dispose();
    return sent.status();
  };
  expect(await send(made)).toBe(201);
  expect(await send(reading)).toBe(403);
  expect(await send(`${made}x`)).toBe(401);
  const [id = ""] = (await product.clientele("key", "list"))
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((key) => key.at(-1) === "nightly")
    .map(([id]) => id);
  await product.clientele("key", "revoke", id);
  expect(await send(made)).toBe(401);
  expect(product.log()).not.toContain(made);
});
