import { KNOWN_EXPORTS } from "@/tests/factories/known-exports/all";
import { fact, openAccount } from "./accounts";
import { checkRows, importNow, openColumns, takenFor } from "./imports";
import { figure } from "./portfolio";
import { expect, test } from "./test";

/** The file of a known export, as it lies on a person's disk. */
function fileOf(program: string) {
  const known = KNOWN_EXPORTS.find((one) => one.program === program);
  if (!known) throw new Error(`No export is called ${program}.`);
  const { file } = known;
  return {
    name: `${program}.csv`,
    content: typeof file === "string" ? file : Buffer.from(file),
  };
}

test.describe("import 51: known exports, with everything taken as proposed", () => {
  test("Shopify orders", async ({ page }) => {
    await openColumns(page, fileOf("Shopify orders"));
    await expect(takenFor(page, "Subtotal")).toHaveValue("amount");
    await expect(takenFor(page, "Total")).toHaveValue("");
    await expect(page.getByRole("checkbox", { name: /^refunded \(/ })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: /^voided \(/ })).toBeChecked();
    await checkRows(page);
    await expect(figure(page, "Orders to import")).toHaveText("3");
    await importNow(page);
    await openAccount(page, "Anna Älder");
    await expect(fact(page, "Orders (total)")).toHaveText("2");
    await expect(fact(page, "Revenue (total)")).toHaveText("€358.00");
    await expect(fact(page, "Customer since")).toContainText("5 Jan 2026");
    await expect(fact(page, "Last purchase")).toHaveText("5 Feb 2026");
  });

  test("a Salesforce report", async ({ page }) => {
    await openColumns(page, fileOf("Salesforce opportunity report"));
    await expect(takenFor(page, "Close Date")).toHaveValue("orderDate");
    await expect(takenFor(page, "Opportunity Name")).toHaveValue("");
    await expect(page.getByRole("checkbox", { name: /^Closed Lost \(/ })).toBeChecked();
    await checkRows(page);
    await expect(figure(page, "Orders to import")).toHaveText("2");
    await importNow(page);
    await openAccount(page, "Ålder Ltd");
    await expect(fact(page, "Orders (total)")).toHaveText("1");
    await expect(fact(page, "Revenue (total)")).toHaveText("€12,500.00");
  });

  test("the master data of DATEV", async ({ page }) => {
    await openColumns(page, fileOf("DATEV master data"));
    await expect(takenFor(page, "Konto")).toHaveValue("externalId");
    await checkRows(page);
    await expect(figure(page, "To create")).toHaveText("3");
    await importNow(page);
    await openAccount(page, "Jörg Weiß");
    await expect(page.getByText(/^10003 · DE/)).toBeVisible();
  });
});
