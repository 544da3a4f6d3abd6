import type { Page } from "@playwright/test";
import { listedNames, openAccount } from "./accounts";
import { chooseTheme } from "./axe";
import {
  badRow,
  checkAgain,
  checkRows,
  importNow,
  lines,
  openColumns,
  openConfirm,
} from "./imports";
import { exploreSample, figure, makeAudit, section, takeSampleOut } from "./portfolio";
import { expect, test } from "./test";

/** German, with a semicolon and decimal commas; lines 3 to 5 are bad, one fault each. */
const THREE_BAD_ROWS = {
  name: "kundenliste.csv",
  content: lines(
    "Account name;Customer since;Orders (12 months);Revenue (12 months);Direct-award share;Agreement;Treated as",
    "Nordlicht Kanzlei;01.03.2015;4;9.812.500,50;95%;retainer;client",
    "Falsches Datum AG;31.02.2016;2;1.000,00;;none;customer",
    "Falscher Vertrag KG;01.01.2016;3;2.000,00;;wedding;customer",
    "Falsche Zahl OHG;05.06.2016;many;3.000,00;;framework;client",
    "Eilversand Müller;07.08.2016;200;8.450.000,00;5%;none;client",
  ),
};
const IMPORTED = [
  "Nordlicht Kanzlei",
  "Eilversand Müller",
  "Falsche Zahl OHG",
  "Falscher Vertrag KG",
  "Falsches Datum AG",
];

test("from the sample portfolio through an import with bad rows to the printed audit", async ({
  page,
}) => {
  test.setTimeout(180_000);

  await test.step("the sample portfolio is in by one click", async () => {
    await exploreSample(page);
    await page.goto("/accounts");
    await expect(page.getByText("60 accounts", { exact: true })).toBeVisible();
  });

  await test.step("an account says what it is and why", async () => {
    await openAccount(page, "Quillmere Stadium Trust");
    const main = page.getByRole("main");
    await expect(main.getByText("Customer", { exact: true }).first()).toBeVisible();
    await expect(
      main.getByText(/^Customer, 40 of 100 \(44\.9 before the bids ceiling\): /),
    ).toHaveText(/every order put out to bid, a single order, only \d+ months with us\.$/);
    await expect(
      page.getByRole("img", { name: "Score 40 of 100, below the client threshold of 60." }),
    ).toBeVisible();
    const reasons = section(page, "Reasons");
    await expect(reasons.getByRole("heading")).toHaveText([
      "Reasons",
      "For a client",
      "Against",
      "What would change the verdict",
      "What to find out next",
    ]);
    await expect(
      reasons.getByText(/^0 ?% of its orders are awarded without bids\.$/),
    ).toBeVisible();
    await expect(reasons.getByText(/^Tenure.* alone would not change this\.$/)).toBeVisible();
  });

  const clientsBefore = await test.step("the dashboard before", async () => {
    await page.goto("/");
    return Number(await figure(page, "Clients").textContent());
  });

  await test.step("each of the three bad rows is listed with its line and its reason", async () => {
    await openColumns(page, THREE_BAD_ROWS);
    await checkRows(page);
    await expect(figure(page, "To create")).toHaveText("2");
    await expect(figure(page, "Rows with errors")).toHaveText("3");
    await expect(badRow(page, 3)).toContainText("“31.02.2016” in “Customer since” is not a date");
    await expect(badRow(page, 4)).toContainText("“wedding” in “Agreement” is not an option");
    await expect(badRow(page, 5)).toContainText("“many” in “Orders (12 months)” is not a number");
  });

  await test.step("nothing is imported while rows are bad", async () => {
    await openConfirm(page);
    await page.getByRole("button", { name: "Import now" }).click();
    await expect(
      page.getByRole("main").getByRole("alert").filter({ hasText: "Some rows have errors" }),
    ).toHaveText("Some rows have errors. Correct them, or choose to leave them out.");
    await page.getByRole("link", { name: "Check", exact: true }).click();
  });

  await test.step("the cells are put right in place and checked again", async () => {
    await page.getByLabel("Customer since, line 3").fill("28.02.2016");
    await page.getByLabel("Agreement, line 4").fill("none");
    await page.getByLabel("Orders (12 months), line 5").fill("5");
    await checkAgain(page);
    await expect(page.getByRole("heading", { name: "Rows with errors" })).toBeHidden();
    await expect(figure(page, "To create")).toHaveText("5");
  });

  await test.step("confirmed, everything is in", async () => {
    await importNow(page);
    await expect(figure(page, "Created")).toHaveText("5");
    await expect(figure(page, "Left out")).toHaveText("0");
  });

  await test.step("the dashboard has changed", async () => {
    await page.getByRole("link", { name: "See the portfolio" }).click();
    await expect(figure(page, "Clients")).toHaveText(String(clientsBefore + 1));
    const mismatches = section(page, "Mismatched service");
    await expect(mismatches.getByRole("link").first()).toHaveText("Eilversand Müller");
    await page.goto("/accounts");
    await expect(page.getByText("65 accounts", { exact: true })).toBeVisible();
    await expect(listedNames(page).nth(0)).toHaveText("Nordlicht Kanzlei");
    await expect(listedNames(page).nth(1)).toHaveText("Eilversand Müller");
  });

  await test.step("an audit shows them", async () => {
    await makeAudit(page);
    const largest = page.getByRole("table", { name: "The largest accounts" });
    await expect(largest.getByRole("rowheader").getByRole("link").first()).toHaveText(
      "Nordlicht Kanzlei",
    );
    const overServed = page.getByRole("table", { name: /^Over-served/ });
    await expect(overServed.getByRole("link", { name: "Eilversand Müller" })).toBeVisible();
  });

  await test.step("the audit prints on light pages with headers and page numbers", async () => {
    await chooseTheme(page, "dark");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await printRules(page)).toEqual({
      background: "rgb(255, 255, 255)",
      ink: "rgb(20, 24, 31)",
      tableHeads: ["table-header-group"],
      pageNumbers: true,
      runningHead: true,
    });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(2);
    await page.emulateMedia({ media: null, colorScheme: null });
  });

  await test.step("the sample goes by one click, the imported accounts stay", async () => {
    await takeSampleOut(page);
    await page.goto("/accounts?sort=name");
    await expect(listedNames(page)).toHaveText([...IMPORTED].sort());
  });
});

/** What the stylesheets make of the page on paper. */
function printRules(page: Page) {
  return page.evaluate(() => {
    const pageRules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .map(({ cssText }) => cssText);
    const heads = [...document.querySelectorAll("thead")];
    const { backgroundColor, color } = getComputedStyle(document.body);
    return {
      background: backgroundColor,
      ink: color,
      tableHeads: [...new Set(heads.map((head) => getComputedStyle(head).display))],
      pageNumbers: pageRules.some((text) => /counter\(page\).*counter\(pages\)/s.test(text)),
      // From a style in the page, which the browser leaves out without the right nonce.
      runningHead: pageRules.some((text) => /@top-left.*content: "[^"]/s.test(text)),
    };
  });
}

/** Counts the page objects of a PDF. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
