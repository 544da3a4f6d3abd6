import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { fact, openAccount } from "./accounts";
import {
  badRow,
  confirm,
  importFile,
  importNow,
  lines,
  openCheck,
  openConfirm,
  plannedRow,
} from "./imports";
import { figure } from "./portfolio";
import { expect, test } from "./test";

/** The file of the rows left out, by its link on the page of an import of "one-bad.csv". */
async function errorFile(page: Page, label: "CSV" | "Excel"): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: `${label} file of the rows left out` }).click();
  const file = await download;
  const extension = label === "CSV" ? "csv" : "xlsx";
  expect(file.suggestedFilename()).toBe(`one-bad - rows to fix.${extension}`);
  return readFile(await file.path(), "utf8");
}

test.describe("before anything is written", () => {
  test("import 19, 24: rows with errors are left out only by choice, and can be had as a file", async ({
    page,
  }) => {
    await openCheck(page, {
      name: "one-bad.csv",
      content: lines("Account name,NPS", "Gutes Haus,50", "Schlechtes Haus,many"),
    });
    await expect(badRow(page, 3)).toContainText("“many” in “NPS” is not a number");
    expect(await errorFile(page, "CSV")).toMatch(/\r\nSchlechtes Haus,many,3,“many” in “NPS”/);
    await openConfirm(page);
    await page.getByRole("radio", { name: "Leave out the rows with errors" }).check();
    await confirm(page);
    await expect(figure(page, "Created")).toHaveText("1");
    await expect(figure(page, "Left out")).toHaveText("1");
    expect(await errorFile(page, "CSV")).not.toContain("Gutes Haus");
    expect(await errorFile(page, "Excel")).toMatch(/^PK/);
    await page.goto("/accounts?q=Schlechtes");
    await expect(page.getByText("No accounts found")).toBeVisible();
  });

  test("a row that may mean several accounts goes where the person says", async ({ page }) => {
    await importFile(page, {
      name: "namesakes.csv",
      content: lines("External ID,Account name", "N-1,Haus Namens", "N-2,Haus Namens"),
    });
    await openCheck(page, {
      name: "which.csv",
      content: lines("Account name,NPS", "Haus Namens,41"),
    });
    await expect(page.getByRole("button", { name: "Continue to confirm" })).toBeHidden();
    const choice = page.getByRole("combobox", { name: "Account for line 2" });
    const second = choice.getByRole("option", { name: "N-2" });
    await choice.selectOption(await second.getAttribute("value"));
    await page.getByRole("button", { name: "Apply and re-check" }).last().click();
    await expect(plannedRow(page, "Haus Namens")).toContainText("your choice");
    await importNow(page);
    await page.goto("/accounts?q=N-2");
    await page.getByRole("link", { name: "Haus Namens" }).click();
    await expect(fact(page, "NPS")).toHaveText("41");
  });
});

test("import 25: an import is undone after a look at what would happen, but for what was changed since", async ({
  page,
}) => {
  const rows = ["V-1,Haus Vorher,10", "V-2,Haus Nachher,20"];
  const file = (content: readonly string[]) => ({
    name: "undone.csv",
    content: lines("External ID,Account name,NPS", ...content),
  });
  await importFile(page, file(rows.slice(0, 1)));
  await importFile(page, file(rows.map((row) => row.replace(/\d0$/, "70"))));
  await expect(page.getByRole("table", { name: "Columns" })).toContainText("External ID");
  const address = page.url();
  await openAccount(page, "Haus Nachher");
  await page.getByRole("link", { name: "Edit the facts" }).click();
  await page.getByLabel("CSAT", { exact: true }).fill("4");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(fact(page, "CSAT")).toHaveText("4");

  await page.goto(address);
  await page.getByRole("link", { name: "Undo this import…" }).click();
  await expect(figure(page, "Accounts to restore")).toHaveText("1");
  await expect(page.getByRole("table", { name: "What would stay" })).toContainText("Haus Nachher");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(
    page.getByText("Undone: this import’s changes are no longer in your portfolio"),
  ).toBeVisible();
  await expect(figure(page, "Restored")).toHaveText("1");
  await expect(page.getByRole("table", { name: "What stays" })).toContainText("CSAT");
  await openAccount(page, "Haus Vorher");
  await expect(fact(page, "NPS")).toHaveText("10");
  await page.goto("/import");
  await expect(page.getByRole("row").filter({ hasText: "undone.csv" }).first()).toContainText(
    "0 removed, 1 restored",
  );
});

test("the templates download as they are", async ({ page }) => {
  await page.goto("/import");
  for (const [title, name] of [
    ["Account list (CSV)", "account-list.csv"],
    ["Order history (CSV)", "order-history.csv"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: title }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    expect(await readFile(await file.path())).toEqual(await readFile(`public/templates/${name}`));
  }
});
