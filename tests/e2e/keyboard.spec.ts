import { lines } from "./imports";
import { tabTo } from "./keyboard";
import { expect, test } from "./test";

test("an import by keyboard alone, the focus always in sight", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Import", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();

  await tabTo(page, page.getByLabel("File", { exact: true }));
  // A busy browser sometimes swallows the first press; a person presses again.
  await expect(async () => {
    const chooser = page.waitForEvent("filechooser", { timeout: 5_000 });
    await page.keyboard.press("Enter");
    await (await chooser).setFiles({
      name: "keyboard.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        lines("Account name,NPS", "Haus Tastatur,40", "Haus Taste,many", "Haus Umschalt,none"),
      ),
    });
  }).toPass();
  await tabTo(page, page.getByRole("button", { name: "Upload the file" }));
  await page.keyboard.press("Enter");

  const check = page.getByRole("button", { name: "Check the rows" });
  await expect(check).toBeVisible();
  await tabTo(page, check);
  await page.keyboard.press("Enter");

  const cell = page.getByLabel("NPS, line 3");
  await expect(cell).toBeVisible();
  await tabTo(page, cell);
  await page.keyboard.type("55");
  // Enter in a field applies what was typed, though the links of the steps stand before it.
  await page.keyboard.press("Enter");
  await expect(cell).toBeHidden();
  await expect(page.getByRole("heading", { name: "Result of the check" })).toBeFocused();

  const goOn = page.getByRole("button", { name: "Continue to confirm" });
  await expect(goOn).toBeVisible();
  await tabTo(page, goOn);
  await page.keyboard.press("Enter");
  const skip = page.getByRole("radio", { name: "Leave out the rows with errors" });
  await expect(skip).toBeVisible();
  await tabTo(page, page.getByRole("radio", { name: "Import nothing until every row is valid" }));
  await page.keyboard.press("ArrowDown");
  await expect(skip).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: "Import now" }));
  await page.keyboard.press("Enter");

  const portfolio = page.getByRole("link", { name: "See the portfolio" });
  await expect(portfolio).toBeVisible();
  await tabTo(page, portfolio);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Portfolio" })).toBeVisible();
});
