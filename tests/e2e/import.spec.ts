import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { fact, openAccount } from "./accounts";
import {
  badRow,
  checkRows,
  chooseFile,
  columnRow,
  importFile,
  importNow,
  lines,
  openCheck,
  openColumns,
  plannedRow,
  sendRefused,
  takenFor,
} from "./imports";
import { figure } from "./portfolio";
import { expect, test } from "./test";

test.use({ workspace: "import" });

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
  const proposal = page.getByRole("checkbox", {
    name: "Compare tickets with €300.00, the median average ticket of 10 accounts",
  });
  await expect(proposal).toBeChecked();
  await importNow(page);
  await openAccount(page, "Ticket house 6");
  const ticketSize = page
    .getByRole("table", { name: "Criteria" })
    .getByRole("row")
    .filter({ hasText: "Ticket size" });
  await expect(ticketSize).toContainText("€800.00 on average, 2.7 times the reference ticket");
});

test.describe("order history", () => {
  const HEADER = "Order number,Order date,Account ID,Account name,Amount,Currency,Status";

  test("lines of one order are one purchase, a status is left out by choice", async ({ page }) => {
    await importFile(page, {
      name: "house.csv",
      content: lines("External ID,Account name", "K-1,Kaffeehaus Orth"),
    });
    await openColumns(page, {
      name: "orders.csv",
      content: lines(
        HEADER,
        "O-1,2024-01-10,K-1,Kaffeehaus Orth,100.00,EUR,Shipped",
        "O-1,2024-01-10,K-1,Kaffeehaus Orth,50.00,EUR,Shipped",
        "O-2,2024-03-05,K-1,Kaffeehaus Orth,250.00,EUR,Shipped",
        "O-3,2024-04-05,K-1,Kaffeehaus Orth,999.00,EUR,Cancelled",
      ),
    });
    await page.getByRole("checkbox", { name: "Cancelled (1 rows)" }).check();
    await checkRows(page);
    await expect(figure(page, "Orders to write")).toHaveText("2");
    await expect(figure(page, "Accounts with orders")).toHaveText("1");
    await importNow(page);
    await openAccount(page, "Kaffeehaus Orth");
    await expect(fact(page, "Orders (total)")).toHaveText("2");
    await expect(fact(page, "Revenue (total)")).toHaveText("€400.00");
    await expect(fact(page, "Customer since")).toHaveText("10 Jan 2024");
    await expect(fact(page, "Last purchase")).toHaveText("5 Mar 2024");
  });

  test("accounts that only the orders know are left out or created, by choice", async ({
    page,
  }) => {
    const file = {
      name: "strangers.csv",
      content: lines(
        HEADER,
        "P-1,2024-02-02,X-1,Fremder Laden,70.00,EUR,Shipped",
        "P-2,2024-02-03,X-2,Fremdes Kontor,90.00,EUR,Shipped",
      ),
    };
    await openColumns(page, file);
    await page.getByRole("checkbox", { name: /^Create them/ }).uncheck();
    await checkRows(page);
    await expect(figure(page, "Accounts to create")).toHaveText("0");
    await expect(figure(page, "Orders to write")).toHaveText("0");
    await expect(page.getByRole("button", { name: "Import now" })).toBeHidden();

    await openCheck(page, file);
    await expect(figure(page, "Accounts to create")).toHaveText("2");
    await importNow(page);
    await openAccount(page, "Fremdes Kontor");
    await expect(fact(page, "Orders (total)")).toHaveText("1");
  });
});

test.describe("how a file is read", () => {
  test("windows-1252 is found and its letters are right", async ({ page }) => {
    await openColumns(page, {
      name: "alt.csv",
      content: Buffer.from(lines("Account name;Country", "Bäckerei Grün;DE"), "latin1"),
    });
    await expect(page.getByLabel("Characters")).toHaveValue("windows-1252");
    await expect(columnRow(page, "Account name")).toContainText("Bäckerei Grün");
    await checkRows(page);
    await importNow(page);
    await openAccount(page, "Bäckerei Grün");
  });

  test("the header row below title rows can be chosen", async ({ page }) => {
    await openColumns(page, {
      name: "titles.csv",
      content: lines("Accounts of the north;2024", "Account name;Country", "Titelhaus;DE"),
    });
    const headerRow = page.getByLabel("Header row");
    await headerRow.selectOption({ label: "Line 1: Accounts of the north, 2024" });
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByText("2 rows and 2 columns below the header in line 1.")).toBeVisible();
    await headerRow.selectOption({ label: "Line 2: Account name, Country" });
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByText("1 rows and 2 columns below the header in line 2.")).toBeVisible();
    await expect(takenFor(page, "Account name")).toHaveValue("name");
  });

  test("a delimiter can be changed", async ({ page }) => {
    await openColumns(page, {
      name: "bars.csv",
      content: lines("Account name|Country", "Strichhaus|DE", "Balkenhaus|AT"),
    });
    const delimiter = page.getByLabel("Columns are divided by");
    await expect(delimiter).toHaveValue("|");
    await delimiter.selectOption("comma");
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByText("2 rows and 1 columns below")).toBeVisible();
    await expect(delimiter).toHaveValue(",");
    await delimiter.selectOption("bar");
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByText("2 rows and 2 columns below")).toBeVisible();
    await expect(takenFor(page, "Country")).toHaveValue("country");
  });
});

test.describe("columns that only a person can decide", () => {
  test("dates that fit both ways must be chosen", async ({ page }) => {
    await openColumns(page, {
      name: "dates.csv",
      content: lines(
        "Account name,Customer since",
        "Datumshaus,03/04/2021",
        "Zweites Datumshaus,05/06/2022",
      ),
    });
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "dates" })).toHaveText(
      "The dates of “Customer since” can be read in two ways. Choose whether the day or the month comes first.",
    );
    await page.getByRole("combobox", { name: "Dates of Customer since" }).selectOption("mdy");
    await checkRows(page);
    await importNow(page);
    await openAccount(page, "Datumshaus");
    await expect(fact(page, "Customer since")).toHaveText("4 Mar 2021");
  });

  test("“Annual Revenue” is asked about and not mapped", async ({ page }) => {
    await openColumns(page, {
      name: "crm.csv",
      content: lines("Account Name,Annual Revenue", "Konzern Nord,9000000"),
    });
    await expect(takenFor(page, "Account Name")).toHaveValue("name");
    await expect(takenFor(page, "Annual Revenue")).toHaveValue("");
    await expect(columnRow(page, "Annual Revenue")).toContainText("Whose revenue is it");
    await checkRows(page);
    await importNow(page);
    await openAccount(page, "Konzern Nord");
    await expect(fact(page, "Revenue (12 months)")).toHaveText("not known");
  });

  test("one field takes no two columns", async ({ page }) => {
    await openColumns(page, {
      name: "twice.csv",
      content: lines("Account name,Nickname", "Doppelhaus,Doppel"),
    });
    await takenFor(page, "Nickname").selectOption("Account name");
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Two columns" })).toHaveText(
      "Two columns are chosen for the same field; one of them is “Nickname”. Leave one of them out.",
    );
  });

  test("a file without a name for its accounts says which field it lacks", async ({ page }) => {
    await openColumns(page, { name: "nameless.csv", content: lines("Colour,Size", "red,3") });
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "No column" })).toHaveText(
      "No column is chosen for the account name or the external ID. Choose one, so that the rows can be read.",
    );
  });
});

test.describe("files that cannot be read", () => {
  const REFUSED = [
    {
      what: "a workbook named .csv",
      content: Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml", "latin1"),
      sentence: "This is a workbook or a ZIP file, not a CSV file. Save the sheet as CSV (UTF-8).",
    },
    {
      what: "a program named .csv",
      content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]),
      sentence: "This is not a text file. Export the data as CSV (UTF-8).",
    },
    {
      what: "a quote that is never closed",
      content: lines("Account name,Notes", "Haus A,fine", 'Haus B,"never closed', "Haus C,fine"),
      sentence:
        "The quote that opens on line 3 is not closed. Close it, or double a quote inside a text.",
    },
  ];
  for (const { what, content, sentence } of REFUSED) {
    test(`${what} is refused in a sentence`, async ({ page }) => {
      await expect(await sendRefused(page, { name: "broken.csv", content })).toContainText(
        sentence,
      );
      await page.getByRole("link", { name: "Send another file" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
    });
  }

  test("no file and an empty file are refused before anything is sent", async ({ page }) => {
    await page.goto("/import");
    await page.getByRole("button", { name: "Send the file" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "file" })).toHaveText(
      "Choose a file first.",
    );
    await chooseFile(page, { name: "empty.csv", content: "" });
    await page.getByRole("button", { name: "Send the file" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "empty" })).toHaveText(
      "The file is empty. Choose one that has rows.",
    );
  });

  test("an upload that breaks off says so", async ({ page, browserErrors }) => {
    await page.goto("/import");
    await page.route("**/api/imports?*", (route) => route.abort("connectionreset"));
    await chooseFile(page, { name: "cut-off.csv", content: lines("Account name", "Haus Weg") });
    await page.getByRole("button", { name: "Send the file" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "arrive" })).toHaveText(
      "The file did not arrive: the connection broke off. Check it and send the file again.",
    );
    expect(browserErrors.splice(0)).toEqual([expect.stringContaining("net::ERR_CONNECTION_RESET")]);
  });

  test("half a file leaves no import behind", async ({ page, product }) => {
    const socket = connect(Number(new URL(product.baseURL).port), "127.0.0.1");
    await once(socket, "connect");
    socket.write(
      "PUT /api/imports?name=half.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nAccount name\n",
    );
    const halfway = page.getByRole("row").filter({ hasText: "half.csv" });
    await expect(async () => {
      await page.goto("/import");
      await expect(halfway).toContainText("arriving", { timeout: 1000 });
    }).toPass();
    socket.destroy();
    await expect(async () => {
      await page.goto("/import");
      await expect(halfway).toBeHidden({ timeout: 1000 });
    }).toPass();
  });
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
    await expect(page.getByRole("button", { name: "Import now" })).toBeHidden();

    await openCheck(page, file("2500.50"));
    await expect(figure(page, "To update")).toHaveText("1");
    await expect(figure(page, "Unchanged")).toHaveText("1");
    await expect(plannedRow(page, "Zwillingshaus")).toContainText("€1,000.00 → €2,500.50");
    await importNow(page);
    await openAccount(page, "Zwillingshaus");
    await expect(fact(page, "Revenue (12 months)")).toHaveText("€2,500.50");
  });

  test("rows with errors are left out only by choice", async ({ page }) => {
    await openCheck(page, {
      name: "one-bad.csv",
      content: lines("Account name,NPS", "Gutes Haus,50", "Schlechtes Haus,many"),
    });
    await expect(badRow(page, 3)).toContainText("“many” in “NPS” is not a number");
    await page.getByRole("checkbox", { name: "Leave the rows with errors out" }).check();
    await importNow(page);
    await expect(figure(page, "Created")).toHaveText("1");
    await expect(figure(page, "Left out")).toHaveText("1");
    await page.goto("/accounts?q=Schlechtes");
    await expect(page.getByText("No account matches")).toBeVisible();
  });

  test("an import that is given up writes nothing", async ({ page }) => {
    await openCheck(page, { name: "no.csv", content: lines("Account name", "Haus Nimmermehr") });
    await page.getByRole("button", { name: "Give this import up" }).click();
    await expect(page.getByText("This import was given up. Nothing was written.")).toBeVisible();
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
