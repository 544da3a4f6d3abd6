import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { THEME_COOKIE } from "@/components/ui/theme";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** The rules of it that a theme can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const LOOKS = ["light", "dark"] as const;

/**
 * No violation of WCAG 2.2 AA on the page as it stands (an open overlay stays open), in both
 * themes. It follows the theme of the system, as a person does who has chosen none.
 */
export async function axe(page: Page): Promise<void> {
  for (const look of LOOKS) {
    await page.emulateMedia({ colorScheme: look });
    // The other mode opens a page of its own to sum up frames; the product has none.
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    const rules = look === "light" ? builder.withTags(WCAG_22_AA) : builder.withRules(COLOUR_RULES);
    const { violations } = await rules.analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join("; ")})`,
    );
    expect(found, `axe in the ${look} theme at ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Chooses a theme by hand, against the one of the system, and loads the page again in it. */
export async function chooseTheme(page: Page, theme: (typeof LOOKS)[number]): Promise<void> {
  await page.context().addCookies([{ name: THEME_COOKIE, value: theme, url: page.url() }]);
  await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}
