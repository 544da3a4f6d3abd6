import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { fact, openAccount } from "./accounts";
import {
  badRow,
  checkRows,
  confirm,
  giveUp,
  importFile,
  importNow,
  lines,
  openCheck,
  openColumns,
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

// First, while no other account has an average ticket: the proposal then rests on these ten alone.
test("ten average tickets propose the reference ticket, and it enters the ratings", async ({
  page,
}) => {
  const tickets = [100, 100, 100, 100, 200, 400, 800, 800, 800, 800];
  await openCheck(page, {
    name: "tickets.csv",
    content: lines(
      "Account name,Average ticket",
      ...tickets.map((ticket, index) => `Ticket house ${index},${ticket}`),
    ),
  });
  await openConfirm(page);
  const proposal = page.getByRole("checkbox", {
    name: "Compare tickets with €300.00, the median average ticket of 10 accounts",
  });
  await expect(proposal).toBeChecked();
  await confirm(page);
  await openAccount(page, "Ticket house 6");
  const ticketSize = page
    .getByRole("table", { name: "Criteria" })
    .getByRole("row")
    .filter({ hasText: "Ticket size" });
  await expect(ticketSize).toContainText("€800.00 on average, 2.7 times the reference ticket");
});

test.describe("before anything is written", () => {
  test("the same file twice changes nothing, one edited cell is one update", async ({ page }) => {
    const file = (revenue: string) => ({
      name: "twice.csv",
      content: lines(
        "External ID,Account name,Revenue (12 months)",
        `Z-1,Zwillingshaus,${revenue}`,
        "Z-2,Zwillingshof,500.00",
      ),
    });
    await importFile(page, file("1000.00"));
    await openCheck(page, file("1000.00"));
    await expect(figure(page, "Unchanged")).toHaveText("2");
    await expect(
      page.getByText("Nothing would change: everything is like this already."),
    ).toBeVisible();
    await expect(page.getByRole("link", { name: "Go on to confirm" })).toBeHidden();

    await openCheck(page, file("2500.50"));
    await expect(figure(page, "To update")).toHaveText("1");
    await expect(figure(page, "Unchanged")).toHaveText("1");
    await expect(plannedRow(page, "Zwillingshaus")).toContainText("€1,000.00 → €2,500.50");
    await importNow(page);
    await openAccount(page, "Zwillingshaus");
    await expect(fact(page, "Revenue (12 months)")).toHaveText("€2,500.50");
  });

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
    await page.getByRole("radio", { name: "Leave the rows with errors out" }).check();
    await confirm(page);
    await expect(figure(page, "Created")).toHaveText("1");
    await expect(figure(page, "Left out")).toHaveText("1");
    expect(await errorFile(page, "CSV")).not.toContain("Gutes Haus");
    expect(await errorFile(page, "Excel")).toMatch(/^PK/);
    await page.goto("/accounts?q=Schlechtes");
    await expect(page.getByText("No account matches")).toBeVisible();
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
    await expect(page.getByRole("link", { name: "Go on to confirm" })).toBeHidden();
    const choice = page.getByRole("combobox", { name: "Account of line 2" });
    const second = choice.getByRole("option", { name: "N-2" });
    await choice.selectOption(await second.getAttribute("value"));
    await page.getByRole("button", { name: "Decide and check again" }).click();
    await expect(plannedRow(page, "Haus Namens")).toContainText("your choice");
    await importNow(page);
    await page.goto("/accounts?q=N-2");
    await page.getByRole("link", { name: "Haus Namens" }).click();
    await expect(fact(page, "NPS")).toHaveText("41");
  });

  test("an import that is given up writes nothing", async ({ page }) => {
    await openCheck(page, { name: "no.csv", content: lines("Account name", "Haus Nimmermehr") });
    await giveUp(page);
    await page.goto("/accounts?q=Nimmermehr");
    await expect(page.getByText("No account matches")).toBeVisible();
  });

  test("a reload in the middle keeps the step, and the list of imports leads back", async ({
    page,
  }) => {
    await openColumns(page, { name: "halfway.csv", content: lines("Account name", "Haus Halb") });
    await page.reload();
    await expect(page.getByRole("heading", { name: "What the columns are" })).toBeVisible();
    await checkRows(page);
    await page.reload();
    await expect(figure(page, "To create")).toHaveText("1");
    await page.goto("/import");
    const line = page.getByRole("row").filter({ hasText: "halfway.csv" });
    await expect(line).toContainText("waits for you: confirm");
    await line.getByRole("link", { name: "halfway.csv" }).click();
    await importNow(page);
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
  await expect(figure(page, "Accounts to put back")).toHaveText("1");
  await expect(page.getByRole("table", { name: "What would stay" })).toContainText("Haus Nachher");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("Undone: the portfolio is as it was before")).toBeVisible();
  await expect(figure(page, "Put back")).toHaveText("1");
  await expect(page.getByRole("table", { name: "What stays" })).toContainText("CSAT");
  await openAccount(page, "Haus Vorher");
  await expect(fact(page, "NPS")).toHaveText("10");
  await page.goto("/import");
  await expect(page.getByRole("row").filter({ hasText: "undone.csv" }).first()).toContainText(
    "0 taken out, 1 put back",
  );
});

test("the templates download and import without an error", async ({ page }) => {
  for (const [title, name, created] of [
    ["Account list (CSV)", "account-list.csv", "Created"],
    ["Order history (CSV)", "order-history.csv", "Orders"],
  ] as const) {
    await page.goto("/import");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: title }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    await openCheck(page, { name, content: await readFile(await file.path()) });
    await expect(figure(page, "Rows with errors")).toHaveText("0");
    await importNow(page);
    await expect(figure(page, created)).toHaveText("2");
  }
});
