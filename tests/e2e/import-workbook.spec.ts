import { serial, workbookOf } from "@/tests/factories/workbooks";
import { fact, openAccount } from "./accounts";
import { badRow, checkRows, confirm, openColumns, openConfirm, takenFor } from "./imports";
import { figure } from "./portfolio";
import { expect, test } from "./test";

const HEADER = ["Account name", "Customer since", "Revenue (12 months)"];
const REPORT = workbookOf(
  [
    { name: "Old", isHidden: true, rows: [HEADER, ["Altes Haus", serial(40_000), 7]] },
    {
      name: "Accounts",
      rows: [
        ["Our accounts, March"],
        [],
        HEADER,
        ["Haus Tabelle", serial(45_382), 1234.5],
        ["Haus Fehler", serial(45_000), { t: "e", v: 42 }],
        ["Total", null, 1234.5],
      ],
    },
  ],
  { bookType: "xlsx" },
);

test("import 5: a workbook with titles, sums and a hidden sheet becomes accounts", async ({
  page,
}) => {
  await openColumns(page, { name: "report.csv", content: Buffer.from(REPORT) });
  const sheet = page.getByLabel("Sheet", { exact: true });
  await expect(sheet.getByRole("option", { selected: true })).toHaveText("Accounts (5 rows)");
  await expect(page.getByText("2 rows and 3 columns below the header in row 3.")).toBeVisible();
  await expect(page.getByText("Left out at the end: “Total” in row 6 (sums).")).toBeVisible();
  await expect(page.getByLabel("Encoding")).toBeHidden();

  await sheet.selectOption("Old (hidden, 2 rows)");
  await page.getByRole("button", { name: "Read it again" }).click();
  await expect(page.getByText("1 row and 3 columns below the header in row 1.")).toBeVisible();
  await sheet.selectOption("Accounts (5 rows)");
  await page.getByRole("button", { name: "Read it again" }).click();
  await expect(page.getByText("2 rows and 3 columns below the header in row 3.")).toBeVisible();

  await checkRows(page);
  await expect(badRow(page, 5)).toContainText(
    "“#N/A” in “Revenue (12 months)” is a spreadsheet error",
  );
  await openConfirm(page);
  await page.getByRole("radio", { name: "Leave out the rows with errors" }).check();
  await confirm(page);
  await expect(figure(page, "Created")).toHaveText("1");
  await openAccount(page, "Haus Tabelle");
  await expect(fact(page, "Revenue (12 months)")).toHaveText("€1,234.50");
  await expect(fact(page, "Customer since")).toContainText("31 Mar 2024");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("import 5: pasted cells are read, and none say so", async ({ page }) => {
    await page.goto("/import");
    await page.getByRole("button", { name: "Read the cells" }).click();
    await expect(page.getByRole("main").getByRole("alert").filter({ hasText: "Paste" })).toHaveText(
      "Paste some cells first: a header row and at least one row below it.",
    );
    await page.getByLabel("Or paste cells").fill("Account name\tIndustry\nHaus, Papier\tPaper\n");
    await page.getByRole("button", { name: "Read the cells" }).click();
    await expect(page).toHaveURL(/\/import\/[0-9a-v]{26}$/);
    await expect(async () => {
      await page.reload();
      await expect(takenFor(page, "Industry")).toHaveValue("industry", { timeout: 1000 });
    }).toPass();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import pasted cells");
  });
});
