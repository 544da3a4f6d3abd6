import { axe, chooseTheme } from "./axe";
import { expect, test } from "./test";

test("the home page answers, has a name and is accessible in both themes", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page).toHaveTitle(/Clientele/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
});

test("a theme chosen by hand wins over the one of the system", async ({ page }) => {
  await page.goto("/");
  await chooseTheme(page, "dark");
  await chooseTheme(page, "light");
});

test("every answer carries the security headers", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-powered-by"]).toBeUndefined();
});
