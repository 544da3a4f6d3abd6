import { fact, openAccount } from "./accounts";
import { checkRows, importFile, importNow, lines, openColumns } from "./imports";
import { figure } from "./portfolio";
import { expect, test } from "./test";

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
    // Proposed, as nothing was bought; the other way is a person's choice too.
    const cancelled = page.getByRole("checkbox", { name: /^Cancelled \(1 row, €999\.00\)/ });
    await expect(cancelled).toBeChecked();
    await checkRows(page);
    await expect(figure(page, "Orders to import")).toHaveText("2");
    await expect(figure(page, "Accounts with orders")).toHaveText("1");
    await importNow(page);
    await openAccount(page, "Kaffeehaus Orth");
    await expect(fact(page, "Orders (total)")).toHaveText("2");
    await expect(fact(page, "Revenue (total)")).toHaveText("€400.00");
    await expect(fact(page, "Customer since")).toHaveText("10 Jan 2024");
    await expect(fact(page, "Last purchase")).toHaveText("5 Mar 2024");

    // import 32: each of them opens the orders it comes from.
    await page.getByRole("link", { name: "order history behind Orders (total)" }).click();
    await expect(page.getByText("2. 2 orders count: €400.00.")).toBeVisible();
    const behind = page.getByRole("table", { name: "Orders behind “Orders (total)”" });
    await expect(behind.getByRole("rowheader")).toHaveText(["O-2", "O-1"]);
    await page.getByRole("link", { name: "Customer since" }).click();
    await expect(page.getByRole("rowheader")).toHaveText(["O-1"]);
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
    await expect(figure(page, "Orders to import")).toHaveText("0");
    await expect(page.getByRole("button", { name: "Continue to confirm" })).toBeHidden();
    await page
      .getByRole("combobox", { name: "What to do with Fremdes Kontor (X-2)" })
      .selectOption("create");
    await page.getByRole("button", { name: "Apply and re-check" }).last().click();
    await expect(figure(page, "Accounts to create")).toHaveText("1");
    await importNow(page);

    // What was chosen for these columns is remembered, the accounts that are left out too.
    await openColumns(page, file);
    await expect(page.getByText("Columns are mapped as last time")).toBeVisible();
    await page.getByRole("checkbox", { name: /^Create them/ }).check();
    await checkRows(page);
    await expect(figure(page, "Accounts to create")).toHaveText("1");
    await expect(figure(page, "Accounts with orders")).toHaveText("1");
    await importNow(page);
    await openAccount(page, "Fremdes Kontor");
    await expect(fact(page, "Orders (total)")).toHaveText("1");
  });
});
