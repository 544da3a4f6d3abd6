import type { Page } from "@playwright/test";
import { fact, openAccount } from "./accounts";
import {
  badRow,
  checkAgain,
  checkRows,
  confirm,
  giveUp,
  importFile,
  importNow,
  lines,
  openCheck,
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

test("import 28: monthly order files that overlap do not double, and undoing one leaves the other", async ({
  page,
}) => {
  const header = "Order number,Order date,Account ID,Account name,Amount";
  const january = ["M-1,2024-01-10,M,Monatshaus,100.00", "M-2,2024-01-28,M,Monatshaus,200.00"];
  const february = ["M-2,2024-01-28,M,Monatshaus,200.00", "M-3,2024-02-14,M,Monatshaus,400.00"];
  await importFile(page, { name: "january.csv", content: lines(header, ...january) });
  await openCheck(page, { name: "february.csv", content: lines(header, ...february) });
  await expect(figure(page, "Orders to write")).toHaveText("1");
  await importNow(page);
  const imported = page.url().split("?")[0] ?? "";
  await openAccount(page, "Monatshaus");
  await expect(fact(page, "Orders (total)")).toHaveText("3");
  await expect(fact(page, "Revenue (total)")).toHaveText("€700.00");

  await page.goto(imported);
  await page.getByRole("link", { name: "Undo this import…" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText(/^Undone: the portfolio is as it was before/)).toBeVisible();
  await openAccount(page, "Monatshaus");
  await expect(fact(page, "Orders (total)")).toHaveText("2");
  await expect(fact(page, "Revenue (total)")).toHaveText("€300.00");
});

test("import 18: a file with 40 bad rows is mended in the grid", async ({ page }) => {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const agreement = at < 38 ? "marriage" : "none";
    return `Rasterhaus ${at + 1},${agreement},${at < 38 ? 10 : "many"}`;
  });
  await openCheck(page, {
    name: "forty.csv",
    content: lines("Account name,Agreement,NPS", ...rows, "Gutes Rasterhaus,none,50"),
  });
  await expect(figure(page, "Rows with errors")).toHaveText("40");
  const first = badRow(page, 2);
  await expect(first).toContainText("“marriage” in “Agreement” is not known here");
  await page.getByLabel("Agreement, line 2", { exact: true }).fill("none");
  await first.getByRole("checkbox", { name: "in all 38 rows with “marriage”" }).check();
  await page.getByLabel("NPS, line 40").fill("20");
  await checkAgain(page);
  await expect(figure(page, "Rows with errors")).toHaveText("1");
  await page.getByLabel("NPS, line 41").fill("30");
  await checkAgain(page);
  await expect(figure(page, "To create")).toHaveText("41");
  await importNow(page);
  await openAccount(page, "Rasterhaus 38");
  await expect(fact(page, "Agreement")).toContainText("none");
});

test("import 20: given up while its rows are checked, nothing of it is written", async ({
  page,
}) => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `Abbruchhaus ${at}`);
  await openColumns(page, { name: "long.csv", content: lines("Account name", ...rows) });
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("Checking every row. Nothing is written yet.")).toBeVisible();
  await giveUp(page);
  await page.goto("/accounts?q=Abbruchhaus");
  await expect(page.getByText("No account matches")).toBeVisible();
});

test("the steps of an import stand in its address, lead back and forth, and survive a reload", async ({
  page,
}) => {
  await openCheck(page, { name: "steps.csv", content: lines("Account name,NPS", "Stufenhaus,7") });
  expect(addressOf(page).searchParams.get("step")).toBe("check");
  await openConfirm(page);
  expect(addressOf(page).searchParams.get("step")).toBe("confirm");
  await page.reload();
  await expect(page.getByRole("button", { name: "Import now" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Next step" })).toBeVisible();

  await page.getByRole("link", { name: "Columns", exact: true }).click();
  await page
    .getByRole("combobox", { name: "NPS is taken for", exact: true })
    .selectOption("leave out");
  await checkRows(page);
  await openConfirm(page);
  await confirm(page);
  expect(addressOf(page).searchParams.get("step")).toBe("done");
  await openAccount(page, "Stufenhaus");
  await expect(fact(page, "NPS")).toContainText("not known");
});
