import { once } from "node:events";
import { connect } from "node:net";
import { fact, openAccount } from "./accounts";
import {
  checkRows,
  chooseFile,
  columnRow,
  importNow,
  lines,
  openColumns,
  sendRefused,
  takenFor,
} from "./imports";
import { expect, test } from "./test";

test("import 1: a file that seems to be no text can be read in another way", async ({ page }) => {
  const content = "Account name\u0001\nHaus\u0002\u0003\n";
  const main = await sendRefused(page, { name: "odd.csv", content });
  await expect(main).toContainText("This is not a text file");
  await expect(main).toContainText("Nothing was written.");
  await page.getByLabel("Encoding").selectOption("UTF-8");
  await page.getByRole("button", { name: "Read it again" }).click();
  await expect(page.getByText("1 row and 1 column below the header in line 1.")).toBeVisible();
});

test("import 9, 10, 11, 12: what only a person can decide is asked, column by column and value by value", async ({
  page,
}) => {
  const alert = page.getByRole("main").getByRole("alert");
  const check = page.getByRole("button", { name: "Check the rows" });
  await openColumns(page, {
    name: "questions.csv",
    content: lines(
      "Account name,Customer since,Spend so far,Annual Revenue,Agreement,Owner",
      "Fragehaus,03/04/2021,1.000,9000000,Partnerstufe,Zacharias Neu",
      "Fragehof,05/06/2022,2.000,9000000,Partnerstufe,Zacharias Neu",
    ),
  });
  await expect(takenFor(page, "Account name")).toHaveValue("name");
  await expect(columnRow(page, "Annual Revenue")).toContainText(
    "Is this your revenue with the account",
  );
  const leftOut = page.getByText(/^Left out and not stored: /);
  await expect(leftOut).toHaveText("Left out and not stored: Spend so far, Annual Revenue.");
  await takenFor(page, "Spend so far").selectOption("Revenue (total)");
  await expect(leftOut).toHaveText("Left out and not stored: Annual Revenue.");
  await check.click();
  await expect(alert.filter({ hasText: "The dates of “Customer since”" })).toBeVisible();
  await page.getByRole("combobox", { name: "Dates of Customer since" }).selectOption("mdy");
  await check.click();
  await expect(alert.filter({ hasText: "The numbers of “Spend so far”" })).toBeVisible();
  // What was chosen is still chosen.
  await expect(takenFor(page, "Spend so far")).toHaveValue("revenueTotalMinor");
  await page
    .getByRole("combobox", { name: "Numbers of Spend so far" })
    .selectOption("1.234,56: “1.000” is 1,000");
  await checkRows(page);

  await expect(page.getByRole("heading", { name: "Rows with errors" })).toBeVisible();
  const values = page.getByRole("table", { name: "Unknown values" });
  await expect(values.getByRole("row").filter({ hasText: "Partnerstufe" })).toContainText("2");
  const agreement = page.getByRole("combobox", { name: "Partnerstufe in Agreement maps to" });
  const owner = page.getByRole("combobox", { name: "Zacharias Neu in Owner maps to" });
  const again = page.getByRole("button", { name: "Apply and re-check" }).last();
  await agreement.selectOption("framework");
  await again.click();
  await expect(page.getByText("1 new account owner will be added: Zacharias Neu.")).toBeVisible();
  await expect(agreement).toHaveValue("is framework");
  await owner.selectOption("No account owner");
  await again.click();
  await expect(page.getByText("1 new account owner will be added")).toBeHidden();
  await importNow(page);
  await openAccount(page, "Fragehaus");
  await expect(fact(page, "Customer since")).toHaveText("4 Mar 2021");
  await expect(fact(page, "Revenue (total)")).toHaveText("€1,000.00");
  await expect(fact(page, "Revenue (12 months)")).toHaveText("not known");
  await expect(fact(page, "Agreement")).toHaveText("framework");
});

test("an upload that breaks off says so", async ({ page, browserErrors }) => {
  await page.goto("/import");
  await page.route("**/api/imports?*", (route) => route.abort("connectionreset"));
  await chooseFile(page, { name: "cut-off.csv", content: lines("Account name", "Haus Weg") });
  await page.getByRole("button", { name: "Upload the file" }).click();
  await expect(page.getByRole("main").getByRole("alert").filter({ hasText: "upload" })).toHaveText(
    "The upload failed because the connection was lost. Check your connection and try again.",
  );
  expect(browserErrors.splice(0)).toEqual([expect.stringContaining("net::ERR_CONNECTION_RESET")]);
});

test("half a file leaves no import behind", async ({ page, product, ownerSession }) => {
  const cookies = ownerSession.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const { host, port } = new URL(product.baseURL);
  const socket = connect(Number(port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(
    `PUT /api/imports?name=half.csv HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${product.baseURL}\r\n` +
      `Cookie: ${cookies}\r\nContent-Length: 1000\r\n\r\nAccount name\n`,
  );
  const halfway = page.getByRole("row").filter({ hasText: "half.csv" });
  await expect(async () => {
    await page.goto("/import");
    await expect(halfway).toContainText("uploading", { timeout: 1000 });
  }).toPass();
  socket.destroy();
  await expect(async () => {
    await page.goto("/import");
    await expect(halfway).toBeHidden({ timeout: 1000 });
  }).toPass();
});
