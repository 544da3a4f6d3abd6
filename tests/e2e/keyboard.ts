import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page between two controls has. */
const STOPS_MAX = 200;

/** Goes on with the Tab key until a control has the focus; each stop on the way must be seen. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      // Past the last control the focus is with the browser itself.
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, width } = element.getBoundingClientRect();
      return {
        what: element.outerHTML.slice(0, 120),
        outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1,
        inSight: width > 0 && bottom > 0 && top < window.innerHeight,
      };
    });
    if (focus) expect(focus).toMatchObject({ outlined: true, inSight: true });
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key does not reach ${control}.`);
}
