import { expect, type Locator, type Page } from "@playwright/test";

/** From the first use to the sample portfolio, by one click. */
export async function exploreSample(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Explore a sample portfolio" }).click();
  await expect(page.getByText("This is the sample portfolio.")).toBeVisible();
}

/** Takes the sample out again, by one click; ends where the page shows what is left. */
export async function takeSampleOut(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Remove the sample" }).click();
  await expect(page.getByText("This is the sample portfolio.")).toBeHidden();
  // While the worker takes it out the page has a progress bar and no heading.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The large figure under a label, of the page's row of figures. */
export function figure(page: Page, label: string): Locator {
  return page
    .locator("dl > div", { has: page.getByText(label, { exact: true }) })
    .getByRole("definition")
    .first();
}

/** A part of the page by the heading that names it. */
export function section(page: Page, title: string): Locator {
  return page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
}

/** Makes an audit of the portfolio as it is now, and shows it. */
export async function makeAudit(page: Page): Promise<void> {
  await page.goto("/audits");
  await page.getByRole("button", { name: "Create an audit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Portfolio audit" })).toBeVisible();
}
