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

test.describe("how a file is read", () => {
  test("import 1: windows-1252 is found and its letters are right", async ({ page }) => {
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

  test("import 1: other characters can be chosen, and the examples follow", async ({ page }) => {
    await openColumns(page, {
      name: "cyrillic.csv",
      content: Buffer.from([...Buffer.from("Account name\n"), 0xcc, 0xe8, 0xf0, 0x0a]),
    });
    const characters = page.getByLabel("Characters");
    await expect(characters).toHaveAccessibleDescription(/^Assumed, as it is no UTF-8/);
    await expect(columnRow(page, "Account name")).toContainText("Ìèð");
    await characters.selectOption("Cyrillic (windows-1251)");
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(columnRow(page, "Account name")).toContainText("Мир");
    await expect(characters).toHaveAccessibleDescription("Chosen by you.");
  });

  test("import 1: a file that seems to be no text can be read in another way", async ({ page }) => {
    const content = "Account name\u0001\nHaus\u0002\u0003\n";
    const main = await sendRefused(page, { name: "odd.csv", content });
    await expect(main).toContainText("This is not a text file");
    await expect(main).toContainText("Nothing was written.");
    await page.getByLabel("Characters").selectOption("UTF-8");
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByText("1 row and 1 column below the header in line 1.")).toBeVisible();
  });

  test("import 5: the header row below title rows can be chosen", async ({ page }) => {
    await openColumns(page, {
      name: "titles.csv",
      content: lines("Accounts of the north;2024", "Account name;Country", "Titelhaus;DE"),
    });
    const headerRow = page.getByLabel("Header row");
    await expect(page.getByText("2 rows and 2 columns below the header in line 1.")).toBeVisible();
    await headerRow.selectOption({ label: "Line 2: Account name, Country" });
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(
      page.getByText(/^1 rows? and 2 columns below the header in line 2\.$/),
    ).toBeVisible();
    await expect(takenFor(page, "Account name")).toHaveValue("name");
  });

  test("import 2: a delimiter can be changed", async ({ page }) => {
    await openColumns(page, {
      name: "bars.csv",
      content: lines("Account name|Country", "Strichhaus|DE", "Balkenhaus|AT"),
    });
    const delimiter = page.getByLabel("Columns are divided by");
    await expect(delimiter).toHaveValue("|");
    await delimiter.selectOption("comma");
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByText(/^2 rows and 1 columns? below/)).toBeVisible();
    await expect(delimiter).toHaveValue(",");
    await delimiter.selectOption("bar");
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByText("2 rows and 2 columns below")).toBeVisible();
    await expect(takenFor(page, "Country")).toHaveValue("country");
  });
});

test.describe("columns that only a person can decide", () => {
  test("import 10: dates that fit both ways must be chosen", async ({ page }) => {
    await openColumns(page, {
      name: "dates.csv",
      content: lines(
        "Account name,Customer since",
        "Datumshaus,03/04/2021",
        "Zweites Datumshaus,05/06/2022",
      ),
    });
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(page.getByRole("main").getByRole("alert").filter({ hasText: "dates" })).toHaveText(
      "The dates of “Customer since” can be read in two ways. Choose whether the day or the month comes first.",
    );
    await page.getByRole("combobox", { name: "Dates of Customer since" }).selectOption("mdy");
    await checkRows(page);
    await importNow(page);
    await openAccount(page, "Datumshaus");
    await expect(fact(page, "Customer since")).toHaveText("4 Mar 2021");
  });

  test("import 9: a lone 1.000 is asked about, also where its column is taken in by hand", async ({
    page,
  }) => {
    await openColumns(page, {
      name: "thousands.csv",
      content: lines("Account name,Spend so far,Colour", "Tausendhaus,1.000,red"),
    });
    await expect(page.getByText("Left out and not stored: Spend so far, Colour.")).toBeVisible();
    await takenFor(page, "Spend so far").selectOption("Revenue (total)");
    await expect(page.getByText("Left out and not stored: Colour.")).toBeVisible();
    const numbers = page.getByRole("combobox", { name: "Numbers of Spend so far" });
    await expect(numbers).toHaveValue("");
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(
      page.getByRole("main").getByRole("alert").filter({ hasText: "The numbers of" }),
    ).toContainText("can be read in two ways");
    await numbers.selectOption("1.234,56: “1.000” is 1,000");
    await checkRows(page);
    await importNow(page);
    await openAccount(page, "Tausendhaus");
    await expect(fact(page, "Revenue (total)")).toHaveText("€1,000.00");
  });

  test("import 10: the dates of a column are shown as they are read, and can be changed", async ({
    page,
  }) => {
    await openColumns(page, {
      name: "short-years.csv",
      content: lines("Account name,Customer since,Notes", "Kurzhaus,31.03.71,"),
    });
    await expect(columnRow(page, "Customer since")).toContainText("sure: named like our field");
    const dates = page.getByRole("combobox", { name: "Dates of Customer since" });
    await expect(dates).toHaveValue("dotted");
    await expect(dates).toContainText("“31.03.71” is 31 Mar 1971");
    await expect(dates).toHaveAccessibleDescription(/70 to 99 are 1970 to 1999/);
  });

  test("import 11: “Annual Revenue” is asked about and not mapped", async ({ page }) => {
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

  test("import 12: one field takes no two columns", async ({ page }) => {
    await openColumns(page, {
      name: "twice.csv",
      content: lines("Account name,Nickname", "Doppelhaus,Doppel"),
    });
    await takenFor(page, "Nickname").selectOption("Account name");
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(
      page.getByRole("main").getByRole("alert").filter({ hasText: "Two columns" }),
    ).toHaveText(
      "Two columns are chosen for the same field: “Account name” and “Nickname”. Leave one of them out.",
    );
    // What was chosen is still chosen.
    await expect(takenFor(page, "Nickname")).toHaveValue("name");
  });

  test("import 12: values nobody knows are listed once and said what they are", async ({
    page,
  }) => {
    await openColumns(page, {
      name: "values.csv",
      content: lines(
        "Account name,Agreement,Owner",
        "Werthaus,Partnerstufe,Zacharias Neu",
        "Wertheim,Partnerstufe,Zacharias Neu",
      ),
    });
    await checkRows(page);
    await expect(page.getByRole("heading", { name: "Rows with errors" })).toBeVisible();
    const values = page.getByRole("table", { name: "Values that are not known here" });
    await expect(values.getByRole("row").filter({ hasText: "Partnerstufe" })).toContainText("2");
    await page
      .getByRole("combobox", { name: "Partnerstufe in Agreement is read as" })
      .selectOption("framework");
    await page.getByRole("button", { name: "Read them so and check again" }).click();
    await expect(page.getByText("1 new owner would be made: Zacharias Neu.")).toBeVisible();
    await expect(
      page.getByRole("combobox", { name: "Partnerstufe in Agreement is read as" }),
    ).toHaveValue("is framework");
    await page
      .getByRole("combobox", { name: "Zacharias Neu in Owner is read as" })
      .selectOption("no owner named");
    await page.getByRole("button", { name: "Read them so and check again" }).click();
    await expect(page.getByText("1 new owner would be made")).toBeHidden();
    await importNow(page);
    await openAccount(page, "Wertheim");
    await expect(fact(page, "Agreement")).toHaveText("framework");
  });

  test("import 12: a file without a name for its accounts says which field it lacks", async ({
    page,
  }) => {
    await openColumns(page, { name: "nameless.csv", content: lines("Colour,Size", "red,3") });
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(
      page.getByRole("main").getByRole("alert").filter({ hasText: "No column" }),
    ).toHaveText(
      "No column is chosen for the account name or the external ID. Choose one, so that the rows can be read.",
    );
  });
});

test.describe("files that cannot be read", () => {
  const REFUSED = [
    {
      what: "the beginning of a workbook named .csv",
      content: Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml", "latin1"),
      sentence:
        "This workbook is damaged or was cut off. Open it in a spreadsheet, save it under another name and send that.",
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
    await expect(page.getByRole("main").getByRole("alert").filter({ hasText: "file" })).toHaveText(
      "Choose a file first.",
    );
    await chooseFile(page, { name: "empty.csv", content: "" });
    await page.getByRole("button", { name: "Send the file" }).click();
    await expect(page.getByRole("main").getByRole("alert").filter({ hasText: "empty" })).toHaveText(
      "The file is empty. Choose one that has rows.",
    );
  });

  test("an upload that breaks off says so", async ({ page, browserErrors }) => {
    await page.goto("/import");
    await page.route("**/api/imports?*", (route) => route.abort("connectionreset"));
    await chooseFile(page, { name: "cut-off.csv", content: lines("Account name", "Haus Weg") });
    await page.getByRole("button", { name: "Send the file" }).click();
    await expect(
      page.getByRole("main").getByRole("alert").filter({ hasText: "arrive" }),
    ).toHaveText(
      "The file did not arrive: the connection broke off. Check it and send the file again.",
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
      await expect(halfway).toContainText("arriving", { timeout: 1000 });
    }).toPass();
    socket.destroy();
    await expect(async () => {
      await page.goto("/import");
      await expect(halfway).toBeHidden({ timeout: 1000 });
    }).toPass();
  });
});
