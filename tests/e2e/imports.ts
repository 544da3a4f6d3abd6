import { expect, type Locator, type Page } from "@playwright/test";

/** A file as it lies on a person's disk. */
export interface DiskFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The content of a file: its lines, each with its line end. */
export function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

/** Sends a file from the import page; ends on the page of its import. */
export async function sendFile(page: Page, file: DiskFile): Promise<void> {
  await page.goto("/import");
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Upload the file" }).click();
  await page.waitForURL(/\/import\/[0-9a-v]{26}$/);
}

/** Puts a file into the field of the import page, without sending it. */
export async function chooseFile(page: Page, { name, content }: DiskFile): Promise<void> {
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

/** Sends a file that can be read; ends at the columns step. */
export async function openColumns(page: Page, file: DiskFile): Promise<void> {
  await sendFile(page, file);
  await expect(page.getByRole("heading", { name: "Map the columns" })).toBeVisible();
}

/** Sends a file that cannot be read, and answers what the page says about it. */
export async function sendRefused(page: Page, file: DiskFile): Promise<Locator> {
  await sendFile(page, file);
  // A workbook is read by a process that has to start first.
  await expect(page.getByText("This import has ended")).toBeVisible({ timeout: 60_000 });
  return page.getByRole("main");
}

/** From the columns step to the check step. */
export async function checkRows(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByRole("heading", { name: "Next step" })).toBeVisible();
}

/** Sends a file and takes its columns as proposed; ends at the check step. */
export async function openCheck(page: Page, file: DiskFile): Promise<void> {
  await openColumns(page, file);
  await checkRows(page);
}

/** From the check step to the last word before something is written. */
export async function openConfirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue to confirm" }).click();
  await expect(page.getByRole("heading", { name: "Confirm" })).toBeVisible();
}

/** Confirms what the check step shows; ends where it is in the portfolio. */
export async function importNow(page: Page): Promise<void> {
  await openConfirm(page);
  await confirm(page);
}

/** Confirms at the last step; ends where it is in the portfolio. */
export async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByText("Done: the import is in your portfolio.")).toBeVisible();
}

/** A whole import with everything taken as proposed. */
export async function importFile(page: Page, file: DiskFile): Promise<void> {
  await openCheck(page, file);
  await importNow(page);
}

/**
 * Has corrected cells checked again. Where that is done at once the new plan takes the place of the
 * old one, and no progress is seen between: wait for what only the new one says.
 */
export async function checkAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Apply and re-check" }).last().click();
}

/** What a column of the file maps to: the select of the columns step. */
export function takenFor(page: Page, column: string): Locator {
  return page.getByRole("combobox", { name: `${column} maps to`, exact: true });
}

/** The row of the columns step that shows a column of the file. */
export function columnRow(page: Page, column: string): Locator {
  return page
    .getByRole("table", { name: "Columns of the file" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: column, exact: true }) });
}

/** The row of the check step that shows a bad row of the file. */
export function badRow(page: Page, line: number): Locator {
  return page
    .getByRole("table", { name: "Rows with errors" })
    .getByRole("row")
    .filter({ has: page.getByRole("cell", { name: String(line), exact: true }) });
}

/** The row of the check step that shows what would be written for an account. */
export function plannedRow(page: Page, account: string): Locator {
  return page
    .getByRole("table", { name: "What will be imported" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: account, exact: true }) });
}

/** Discards the import of the page at its second press; ends where it says so. */
export async function discardImport(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Discard import…" }).click();
  await expect(page.getByText(/^Discard this import\?/)).toBeVisible();
  await page.getByRole("button", { name: "Discard import" }).click();
  await expect(page.getByText("This import was discarded. Nothing was written.")).toBeVisible();
}
