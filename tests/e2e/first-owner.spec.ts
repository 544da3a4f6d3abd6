import { axe } from "./axe";
import { OWNER } from "./product-database";
import { expect, test } from "./test";

test.use({ workspace: "first-owner", hasOwner: false });

test("a new installation is taken with the code its start printed, and by nobody else", async ({
  page,
  product,
}) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/welcome$/);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
  }
  const code = /enter the code (\S+),/.exec(product.log())?.[1] ?? "";
  await page.getByLabel("Code").fill("ABCD-EFGH-JKLM");
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill("too short");
  await page.getByRole("button", { name: "Get started" }).click();
  await expect(page.getByText("Choose a password of at least 12 characters.")).toBeVisible();
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Get started" }).click();
  await expect(
    page.getByText("Wrong code. Use the code printed when Clientele was last started."),
  ).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(OWNER.email);
  await page.getByLabel("Code").fill(code.toLowerCase());
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Get started" }).click();
  await expect(page.getByRole("button", { name: "Explore a sample portfolio" })).toBeVisible();
  await expect(page.getByText(OWNER.name)).toBeVisible();
  await page.goto("/welcome");
  await expect(page).toHaveURL(product.baseURL);
});
