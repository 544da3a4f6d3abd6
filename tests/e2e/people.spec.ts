import type { Browser, Page } from "@playwright/test";
import { axe } from "./axe";
import { exploreSample } from "./portfolio";
import { SIGNED_OUT } from "./sessions";
import { expect, test } from "./test";

const PASSWORD = "walnut-harbour-lantern-73";

/** The owner invites; answers the link. */
async function inviteAs(page: Page, name: string, role: string): Promise<string> {
  await page.goto("/settings/people");
  await page.getByRole("textbox", { name: /^Name/ }).fill(name);
  await page.getByLabel("Role", { exact: true }).selectOption(role);
  await page.getByRole("button", { name: "Create invitation link" }).click();
  const link = page.getByRole("main").getByRole("status").getByRole("link");
  await expect(link).toBeVisible();
  const href = (await link.getAttribute("href")) ?? "";
  await expect(link).toHaveText(href);
  return href;
}

/** Somebody follows the link in a browser of their own. */
async function follow(browser: Browser, baseURL: string, link: string, name: string) {
  const context = await browser.newContext({ baseURL, storageState: SIGNED_OUT });
  const page = await context.newPage();
  await page.goto(link);
  await axe(page);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.com`);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  return page;
}

test("a KAM and a viewer join, each may what their role allows, and who is removed is out", async ({
  page,
  browser,
  product,
}) => {
  await exploreSample(page);
  const forKam = await inviteAs(page, "Karl", "kam");
  const forViewer = await inviteAs(page, "Vera", "viewer");
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });

  const karl = await follow(browser, product.baseURL, forKam, "Karl");
  await karl.goto("/import");
  await expect(karl.getByRole("button", { name: "Upload the file" })).toBeVisible();
  await karl.goto("/settings/people");
  await expect(karl.getByRole("heading", { level: 1 })).toHaveText("Not allowed");

  const vera = await follow(browser, product.baseURL, forViewer, "Vera");
  await expect(vera.getByRole("heading", { name: "Measured 80/20" })).toBeVisible();
  const links = vera.getByRole("navigation", { name: "Main" }).getByRole("link");
  await expect(links).toHaveText(["Portfolio", "Accounts", "Model", "Audits", "Help"]);
  for (const path of ["/import", "/accounts/new", "/settings"]) {
    await vera.goto(path);
    await expect(vera.getByRole("heading", { level: 1 })).toHaveText("Not allowed");
    await expect(vera.getByRole("main")).toHaveCount(1);
    await expect(vera.getByRole("button", { name: "Sign out" })).toHaveCount(1);
  }
  const sent = await vera.request.put("/api/imports?name=a.csv", {
    data: "Account name\nA",
    headers: { origin: product.baseURL },
  });
  expect(sent.status()).toBe(403);

  await page.goto("/settings/people");
  await page.getByLabel("Role of Karl").selectOption("none");
  await page.getByRole("row", { name: /Karl/ }).getByRole("button", { name: "Change" }).click();
  await expect(page.getByLabel("Role of Karl")).toHaveCount(0);
  await karl.goto("/accounts");
  await expect(karl).toHaveURL(/\/sign-in$/);
  await karl.goto(forKam);
  await expect(karl.getByText("This invitation is no longer valid")).toBeVisible();
  await Promise.all([karl, vera].map((own) => own.context().close()));
});
