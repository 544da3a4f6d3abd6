import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axeCore from "axe-core";
import { THEME_COOKIE } from "@/components/ui/theme";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** The rules of it that a theme can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const LOOKS = {
  light: { type: "tag", values: WCAG_22_AA },
  dark: { type: "rule", values: COLOUR_RULES },
} as const satisfies Record<string, axeCore.RunOnly>;

/** axe itself: half a megabyte, which a page is given once and not with every look at it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * No violation of WCAG 2.2 AA on the page as it stands (an open overlay stays open), in both
 * themes. It follows the theme of the system, as a person does who has chosen none.
 */
export async function axe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(AXE);
  for (const look of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: look });
    const found = await page.evaluate(violations, LOOKS[look]);
    expect.soft(found, `axe in the ${look} theme at ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** In the page: one line for each rule that is broken, with the places. */
async function violations(runOnly: axeCore.RunOnly): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof axeCore };
  // Off unless it is asked for, though WCAG 2.2 AA has it: targets of 24 px, or as far apart.
  const rules: axeCore.RuleObject =
    runOnly.type === "tag" ? { "target-size": { enabled: true } } : {};
  const results = await axe.run(document, { runOnly, rules, resultTypes: ["violations"] });
  if (results.passes.length + results.violations.length === 0) return ["axe looked at nothing"];
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join("; ")})`,
  );
}

/** Chooses a theme by hand, against the one of the system, and loads the page again in it. */
export async function chooseTheme(page: Page, theme: keyof typeof LOOKS): Promise<void> {
  await page.context().addCookies([{ name: THEME_COOKIE, value: theme, url: page.url() }]);
  await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}
