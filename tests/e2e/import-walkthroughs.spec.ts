import type { Page } from "@playwright/test";
import { fact, openAccount } from "./accounts";
import {
  checkRows,
  confirm,
  discardImport,
  importNow,
  lines,
  openColumns,
  openConfirm,
} from "./imports";
import { figure } from "./portfolio";
import { expect, test } from "./test";

/** What people bring, from the file to the account. */

/** Umlauts and the euro sign as Windows programs write them. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll("€", "\x80"), "latin1");
}

const addressOf = (page: Page) => new URL(page.url());

test("a German list of a Windows program: semicolons, decimal commas, windows-1252", async ({
  page,
}) => {
  await openColumns(page, {
    name: "kunden.csv",
    content: windows1252(
      lines(
        "Kundennummer;Firma;Land;Kunde seit;Umsatz (12 Monate);Bestellungen (12 Monate)",
        "D-1;Gewürzmühle Öhler;Österreich;01.02.2015;1.234.567,89 €;12",
        "D-2;Straßenbau Weiß;Deutschland;28.02.2020;950,00 €;3",
      ),
    ),
  });
  await expect(page.getByText("2 rows and 6 columns below the header in line 1.")).toBeVisible();
  await checkRows(page);
  await expect(figure(page, "To create")).toHaveText("2");
  await importNow(page);
  await openAccount(page, "Gewürzmühle Öhler");
  await expect(fact(page, "Revenue (12 months)")).toHaveText("€1,234,567.89");
  await expect(fact(page, "Customer since")).toContainText("1 Feb 2015");
});

test("import 20: discarded while its rows are checked, nothing of it is written", async ({
  page,
}) => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `Abbruchhaus ${at}`);
  await openColumns(page, { name: "long.csv", content: lines("Account name", ...rows) });
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("Checking every row. Nothing is written yet.")).toBeVisible();
  await discardImport(page);
  await page.goto("/accounts?q=Abbruchhaus");
  await expect(page.getByText("No accounts found")).toBeVisible();
});

test("the steps of an import stand in its address, lead back and forth, survive a reload, and are found in the list", async ({
  page,
}) => {
  await openColumns(page, {
    name: "steps.csv",
    content: lines("Account name,NPS", "Stufenhaus,7"),
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Map the columns" })).toBeVisible();
  await checkRows(page);
  expect(addressOf(page).searchParams.get("step")).toBe("check");
  await openConfirm(page);
  expect(addressOf(page).searchParams.get("step")).toBe("confirm");
  await page.reload();
  await expect(page.getByRole("button", { name: "Import now" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Next step" })).toBeVisible();
  await page.reload();
  await expect(figure(page, "To create")).toHaveText("1");
  await page.goto("/import");
  const line = page.getByRole("row").filter({ hasText: "steps.csv" });
  await expect(line).toContainText("needs you: check");
  await line.getByRole("link", { name: "steps.csv" }).click();

  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await page.getByRole("combobox", { name: "NPS maps to", exact: true }).selectOption("Leave out");
  await checkRows(page);
  await openConfirm(page);
  await confirm(page);
  expect(addressOf(page).searchParams.get("step")).toBe("done");
  await openAccount(page, "Stufenhaus");
  await expect(fact(page, "NPS")).toContainText("not known");
});
