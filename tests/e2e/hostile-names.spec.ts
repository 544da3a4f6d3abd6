import type { BrowserContext, Page } from "@playwright/test";
import Papa from "papaparse";
import { importFile, sendRefused } from "./imports";
import { makeAudit } from "./portfolio";
import { expect, test } from "./test";

/** A page in which one of these runs has a `ran`, or asks for a picture that nobody has. */
const HOSTILE = [
  "</title><script>globalThis.ran=1</script>",
  '"><img src=/stolen onerror=globalThis.ran=1>',
  "javascript:globalThis.ran=1//'-globalThis.ran=1-'",
  "</style></svg><svg onload=globalThis.ran=1>",
  "{{constructor.constructor('globalThis.ran=1')()}} #{globalThis.ran=1}",
  '=HYPERLINK("http://example.com","globalThis.ran=1")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "👩‍👩‍👧 Семья עברית 株式会社 e\u0301",
  `${"W".repeat(300)}`,
] as const;
const REVERSED = "Haus \u202Eexe.fdp\u2066";
const SEEN = "Haus exe.fdp";
const OWNER_NAME = '"><img src=/stolen onerror=globalThis.ran=1> Owner';
const WORKSPACE = "</style></title><script>globalThis.ran=1</script>";
const FILE = "<img src=/stolen onerror=globalThis.ran=1>.csv";

const HEADER =
  "Account name,Owner,Industry,Notes,Website,Revenue (12 months),Customer since,Orders (12 months),Direct-award share,Judged (1-5),Treated as";

/** Each hostile text as a name and in every other text, half of them clients treated as customers. */
function hostileList(): string {
  const rows = [...HOSTILE, REVERSED].map((text, at) => {
    const deal = at % 2 === 0 ? "2009-03-01,40,100%,5,customer" : "2025-09-01,1,0%,1,client";
    const texts = [text, OWNER_NAME, text.slice(0, 200), text.repeat(40).slice(0, 10_000), text];
    return `${texts.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")},${90_000 - at},${deal}`;
  });
  return `${[HEADER, ...rows].join("\r\n")}\r\n`;
}

/** Nothing of what was typed has run, become an element, or asked for anything. */
async function isHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: "ran" in globalThis,
    elements: document.querySelectorAll(
      "[onerror], [onload], img[src*=stolen], a[href^=javascript]",
    ).length,
    sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(found, page.url()).toEqual({ ran: false, elements: 0, sideways: false });
}

const refuseStolen = (context: BrowserContext) =>
  context.route("**/stolen", () => {
    throw new Error("A name became an element.");
  });

test("names made to do harm are only shown: on every page, on paper and in every file", async ({
  page,
  product,
}) => {
  // Some thirty pages in one go.
  test.setTimeout(300_000);
  await refuseStolen(page.context());
  page.on("dialog", () => {
    throw new Error("A name opened a dialog.");
  });

  await test.step("they come in by forms and by a file", async () => {
    await page.goto("/settings");
    await page.getByLabel(/^Workspace name/).fill(WORKSPACE);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("main").getByRole("status")).toContainText("Saved.");
    await importFile(page, { name: FILE, content: hostileList() });
    await isHarmless(page);
    await page.goto("/settings/people");
    await page.getByRole("textbox", { name: /^Name/ }).fill(OWNER_NAME);
    await page.getByRole("button", { name: "Create invitation link" }).click();
    await expect(page.getByRole("main").getByRole("status").getByRole("link")).toBeVisible();
    await page.goto("/settings/keys");
    await page.getByLabel(/^Purpose/).fill(OWNER_NAME);
    await page.getByRole("button", { name: "Create API key" }).click();
    await expect(page.getByRole("main").getByRole("status")).toContainText("Copy the key now");
  });

  const addresses = await test.step("the list has each of them as it was typed", async () => {
    await page.goto("/accounts?sort=name");
    const links = page
      .getByRole("table", { name: "Accounts" })
      .getByRole("rowheader")
      .getByRole("link");
    expect(new Set(await links.allTextContents())).toEqual(new Set([...HOSTILE, SEEN]));
    return links.evaluateAll((all) =>
      all.map((link) => [link.textContent, link.getAttribute("href")?.split("?")[0]] as const),
    );
  });

  await test.step("each account has its name as heading and title, and a form", async () => {
    for (const [name, address] of addresses) {
      await page.goto(address ?? "");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
      expect(await page.title()).toBe(`${name} · Clientele`);
      await isHarmless(page);
    }
    await page.goto(`${addresses[0]?.[1]}/edit`);
    await isHarmless(page);
  });

  await test.step("pages and charts, wide and narrow", async () => {
    await page.goto("/");
    for (const text of HOSTILE.slice(0, 4)) {
      await expect(page.getByRole("main")).toContainText(text);
    }
    await page.goto(`/accounts?${new URLSearchParams({ q: HOSTILE[0] })}`);
    await expect(page.getByRole("table", { name: "Accounts" })).toContainText(HOSTILE[0]);
    for (const address of [
      "/",
      "/accounts",
      "/import",
      "/settings",
      "/settings/people",
      "/settings/rates",
      "/settings/keys",
      "/settings/log",
      "/settings/export",
      "/settings/deletion",
      "/audits",
      "/you",
    ]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await isHarmless(page);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("the audit, on screen and on paper", async () => {
    await makeAudit(page);
    await expect(page.getByRole("table", { name: "The largest accounts" })).toContainText(
      HOSTILE[0],
    );
    await isHarmless(page);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await isHarmless(page);
  });

  await test.step("the files", async () => {
    for (const address of ["/api/accounts/export", "/api/log"]) {
      const answer = await page.request.get(address);
      expect(answer.headers()).toMatchObject({
        "content-type": "text/csv; charset=utf-8",
        "x-content-type-options": "nosniff",
      });
      const { data } = Papa.parse<string[]>((await answer.text()).replace(/^\uFEFF/, ""));
      const runs = data
        .flat()
        .filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-?[\d.]+$/.test(cell));
      expect(runs, address).toEqual([]);
      expect(data.flat().join("\n")).toContain("globalThis.ran=1");
    }
    const json = await page.request.get("/api/accounts");
    expect(json.headers()).toMatchObject({
      "content-type": "application/json",
      "x-content-type-options": "nosniff",
    });
    expect(JSON.stringify(await json.json())).toContain(JSON.stringify(HOSTILE[0]).slice(1, -1));
  });

  await test.step("NUL in an address, in a search and in a file", async () => {
    for (const address of ["/accounts/%00", "/audits/%00", "/import/%00", "/api/accounts/%00"]) {
      expect((await page.request.get(product.baseURL + address)).status(), address).toBe(404);
    }
    await page.goto("/accounts?q=%00");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accounts");
    const said = await sendRefused(page, {
      name: "nul.csv",
      content: "Account name\nHaus\0Nichts\n",
    });
    await expect(said).toContainText("Line 2");
    await isHarmless(page);
  });
});
