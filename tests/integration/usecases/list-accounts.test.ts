import { expect, it } from "vitest";
import {
  ACCOUNT_SORTS,
  ACCOUNT_TABS,
  type AccountListQuery,
  type AccountSort,
  type AccountTab,
  accountListQuery,
} from "@/lib/schemas/account-list";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { addByHand } from "@/tests/factories/account-form";
import { importFile } from "@/tests/factories/import-steps";
import { overrideByHand } from "@/tests/factories/overrides";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const ACCOUNTS = 137;

/** Accounts of every segment and flag, with many equal sort values and many unknown ones. */
function manyAccounts(): string {
  const header =
    "Account name,Owner,Customer since,Last purchase,Orders a year,Revenue (12 months),Judged (1-5),Treated as";
  const rows = Array.from({ length: ACCOUNTS }, (_, index) => {
    const name = index % 11 === 0 ? `Same Name ${index % 2}` : `Account ${(index * 37) % ACCOUNTS}`;
    const owner = ["Zoë", "adam", "Étienne", ""][index % 4];
    const last = ["2026-03-01", "2023-01-15", "2025-02-01", ""][index % 4];
    const revenue = index % 5 === 0 ? "" : (index % 7) * 100 - 100;
    const judged = ["", "1", "3", "5", "3"][index % 5];
    const treated = ["client", "customer", ""][index % 3];
    const since =
      index % 4 === 0 || index % 4 === 3 ? ["2018-01-01", "2025-02-28"][index % 2] : "2018-01-01";
    const facts =
      index % 13 === 0 ? ",,,," : `${since},${last},${(index % 20) + 1},${revenue},${judged}`;
    return `K-${index},${name},${owner},${facts},${treated}`;
  });
  return [`External ID,${header}`, ...rows, ""].join("\n");
}

const query = (text: string): AccountListQuery =>
  accountListQuery.parse(Object.fromEntries(new URLSearchParams(text.split("?")[1] ?? "")));

/** The ids of a list, page by page, following its own links to the end and back again. */
async function walk(workspace: TestWorkspace, start: string) {
  const forward: string[][] = [];
  let view = await listAccounts(workspace.scope, query(start));
  expect(view.paging.previousHref).toBeUndefined();
  forward.push(view.rows.map(({ id }) => id));
  while (view.paging.nextHref) {
    view = await listAccounts(workspace.scope, query(view.paging.nextHref));
    forward.push(view.rows.map(({ id }) => id));
  }
  const backward = [view.rows.map(({ id }) => id)];
  while (view.paging.previousHref) {
    view = await listAccounts(workspace.scope, query(view.paging.previousHref));
    backward.unshift(view.rows.map(({ id }) => id));
  }
  expect(view.paging.position, start).toMatch(/^1(–\d+)? of/);
  return { forward: forward.flat(), backward: backward.flat(), pages: forward.length };
}

const SORT_KEY: Record<AccountSort, string> = {
  name: "nameKey",
  score: "scoreSort",
  revenue: "revenueSort",
  "last-purchase": "lastPurchaseSort",
  updated: "updatedAt",
  owner: "ownerKey",
};

/** In the file the fourth of each five accounts is judged 5; every thirteenth is not at all. */
function judgedHigh({ externalId, name }: Row): boolean {
  if (name === "Later") return true;
  const index = Number(String(externalId).slice(2));
  return index % 5 === 3 && index % 13 !== 0;
}

type Row = Awaited<ReturnType<TestWorkspace["rows"]>>[number];

const IN_TAB: Record<AccountTab, (row: Row) => boolean> = {
  all: () => true,
  clients: (row) => row.listedAs === "client" && row.lapsed === 0,
  customers: (row) => row.listedAs === "customer" && row.lapsed === 0,
  unrated: (row) => row.listedAs === "unrated" && row.lapsed === 0,
  borderline: (row) => row.borderline === 1 && row.lapsed === 0,
  "served-differently": (row) => row.mismatch !== null,
  "over-served": (row) => row.mismatch === "over-served",
  "under-served": (row) => row.mismatch === "under-served",
  overridden: (row) => row.override !== null,
  quiet: (row) => row.quiet === 1,
  "quiet-clients": (row) => row.listedAs === "client" && row.quiet === 1,
  "missing-evidence": (row) =>
    row.lapsed === 0 && (row.segment === "unrated" || row.provisional === 1),
  // Every judgement of the file is without evidence.
  "judged-without-evidence": (row) => row.lapsed === 0 && judgedHigh(row),
  lapsed: (row) => row.lapsed === 1,
};

function naiveOrder(rows: readonly Row[], sort: AccountSort, descending: boolean): string[] {
  const key = (row: Row) => row[SORT_KEY[sort]] ?? "";
  const ascending = rows.toSorted((a, b) => {
    if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return String(a.accountId) < String(b.accountId) ? -1 : 1;
  });
  const ids = (rows: readonly Row[]) => rows.map((row) => String(row.accountId));
  if (descending) return ids(ascending).reverse();
  // Without a verdict there is no low score: the unrated come last both ways.
  const isLast = (row: Row) => sort === "score" && row.segment === "unrated";
  return [
    ...ids(ascending.filter((row) => !isLast(row))),
    ...ids(ascending.filter((row) => isLast(row))),
  ];
}

describeOnBothDatabases("the list of accounts", (shared) => {
  it("visits each account once in every sort, direction and tab, forward and back", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, manyAccounts());
    const later = await addByHand(workspace, { name: "Later", judged: "4" });
    await overrideByHand(workspace, later);
    const rows = await workspace.rows("PortfolioRow");
    expect(rows).toHaveLength(ACCOUNTS + 1);
    for (const tab of ACCOUNT_TABS) {
      const members = rows.filter(IN_TAB[tab]);
      expect(members.length, tab).toBeGreaterThan(0);
      for (const sort of ACCOUNT_SORTS) {
        for (const dir of ["asc", "desc"]) {
          const expected = naiveOrder(members, sort, dir === "desc");
          const found = await walk(workspace, `?tab=${tab}&sort=${sort}&dir=${dir}`);
          expect(found, `${tab} ${sort} ${dir}`).toEqual({
            forward: expected,
            backward: expected,
            pages: Math.ceil(members.length / 50),
          });
        }
      }
    }
  });
});

const NAMES = [
  "Société Générale",
  "Müller & Söhne",
  'O"Neil "The Best" Ltd',
  "O'Hara",
  "50% Club",
  "5000 Clubs",
  "under_score",
  "underXscore",
  "back\\slash",
  "Łódź Øl",
  "Straße 7",
  "株式会社 山田",
  "q",
  "𠮷𠮷",
];

const found = async (workspace: TestWorkspace, q: string) => {
  const view = await listAccounts(workspace.scope, { ...query("?sort=name"), q });
  const names = view.rows.map(({ name }) => name).sort();
  expect(view.total, q).toBe(names.length === 1 ? "1 account" : `${names.length} accounts`);
  return names;
};

describeOnBothDatabases("the search", (shared) => {
  it("finds by any part, short or long, whatever the accents and marks", async () => {
    const workspace = await openWorkspace(shared());
    for (const name of NAMES) await addByHand(workspace, { name });
    await addByHand(workspace, {
      name: "Elsewhere",
      externalId: "ZX-0042",
      industry: "Bakery",
      website: "https://www.brot.example",
    });
    const expected: Record<string, readonly string[]> = {
      "société générale": ["Société Générale"],
      SOCIETE: ["Société Générale"],
      éral: ["Société Générale"],
      sohne: ["Müller & Söhne"],
      "Müller & S": ["Müller & Söhne"],
      mu: ["Müller & Söhne"],
      'o"neil': ['O"Neil "The Best" Ltd'],
      '"The Best"': ['O"Neil "The Best" Ltd'],
      "o'h": ["O'Hara"],
      "50%": ["50% Club", "5000 Clubs"],
      "50% c": ["50% Club"],
      er_sc: ["under_score"],
      under_score: ["under_score"],
      "k\\s": ["back\\slash"],
      łodz: ["Łódź Øl"],
      øl: ["Łódź Øl"],
      strasse: ["Straße 7"],
      山: ["株式会社 山田"],
      式会: ["株式会社 山田"],
      株式会社: ["株式会社 山田"],
      q: ["q"],
      𠮷𠮷: ["𠮷𠮷"],
      "0042": ["Elsewhere"],
      bak: ["Elsewhere"],
      "brot.ex": ["Elsewhere"],
      "nothing of the kind": [],
      "%%j": [],
    };
    for (const [q, names] of Object.entries(expected)) {
      expect(await found(workspace, q), q).toEqual(names);
    }
    expect(await found(workspace, "")).toHaveLength(NAMES.length + 1);
  });

  it("goes with the tabs and pages of the list", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, manyAccounts());
    const named = (await workspace.rows("PortfolioRow")).filter((row) =>
      String(row.nameKey).includes("account"),
    );
    expect(named.length).toBeGreaterThan(100);
    const all = await walk(workspace, "?q=account&sort=score");
    expect(all.forward).toEqual(naiveOrder(named, "score", true));
    expect(all.backward).toEqual(all.forward);
    const customers = await walk(workspace, "?q=account&tab=customers&sort=score");
    expect(customers.forward).toEqual(naiveOrder(named.filter(IN_TAB.customers), "score", true));
  });
});
