import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { OWNER } from "@/tests/e2e/product-database";
import { type Product, ROOT, startProduct } from "@/tests/e2e/start-product";
import { amount } from "./amounts";
import { type Answer, PlainBrowser } from "./plain-browser";
import { type RoundRobinProxy, startProxy } from "./round-robin-proxy";

/** Two web servers and two workers on one Postgres, behind a proxy: together they are one product. */

const BUILD = `import("./bin/next-build.mjs").then((made) => made.buildNext(process.cwd() + "/", ".next-test"))`;
const CLIENTS = amount({ short: 3, long: 6 });
const LOAD_MS = amount({ short: 4_000, long: 8_000 });
const KILLED_AFTER_MS = amount({ short: 1_500, long: 3_000 });
const GUESSES = amount({ short: 40, long: 200 });
const WINDOW_MS = 10_000;

let proxy: RoundRobinProxy;
let one: Product;
let two: Product;
let database: pg.Client;
let ines: PlainBrowser;

beforeAll(async () => {
  const run = promisify(execFile);
  await run(process.execPath, ["bin/build.mjs"], { cwd: ROOT });
  await run(process.execPath, ["-e", BUILD], { cwd: ROOT });
  const name = `two_instances_${randomUUID().replaceAll("-", "")}`;
  const server = new pg.Client({ connectionString: inject("postgresServer") });
  await server.connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await server.end();
  const url = Object.assign(new URL(inject("postgresServer")), { pathname: `/${name}` }).href;
  proxy = await startProxy();
  const env = {
    DATABASE_URL: url,
    CLIENTELE_URL: proxy.address,
    CLIENTELE_TRUSTED_PROXY: "1",
    CLIENTELE_SECRET: randomBytes(32).toString("base64url"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  };
  one = await startProduct("instance-one", { env });
  two = await startProduct("instance-two", { env, joins: url });
  proxy.targets.push(one.baseURL, two.baseURL);
  database = new pg.Client({ connectionString: url });
  await database.connect();
  ines = new PlainBrowser(proxy.address);
}, 600_000);

afterAll(async () => {
  await database?.end();
  await Promise.all([one?.stop(), two?.stop(), proxy?.close()]);
}, 60_000);

async function signIn(browser: PlainBrowser, server: string, password: string): Promise<Answer> {
  const page = await browser.ask(server, "/sign-in");
  const typed = { email: OWNER.email, password };
  return browser.submit(server, "/sign-in", page.text, "Sign in", typed);
}

/** Makes an account by the form: asked for at `server`, sent to `other`. */
async function addAccount(browser: PlainBrowser, server: string, other: string, name: string) {
  const page = await browser.ask(server, "/accounts/new");
  return browser.submit(other, "/accounts/new", page.text, "Save", { name });
}

async function accountNames(): Promise<Set<string>> {
  const { rows } = await database.query('SELECT "name" FROM "Account"');
  return new Set(rows.map((row: { name: string }) => row.name));
}

it("who signed in on one works on the other", async () => {
  const entered = await signIn(ines, one.baseURL, OWNER.password);
  expect(entered.status).toBe(303);
  const there = await ines.ask(two.baseURL, "/accounts");
  expect(there.status).toBe(200);
  expect(there.text).toContain(OWNER.name);
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const) {
    const name = `Haus ${from === one ? "Eins" : "Zwei"}`;
    const added = await addAccount(ines, from.baseURL, to.baseURL, name);
    expect(added.status).toBe(303);
    for (const instance of [one, two]) {
      expect((await ines.ask(instance.baseURL, "/accounts")).text).toContain(name);
    }
  }
}, 120_000);

it("a file that came in through one is landed and seen on both", async () => {
  const body = Buffer.from("Account name,Country\nHaus Hafen,Germany\nHaus Leuchtturm,Germany\n");
  const sent = await ines.ask(one.baseURL, "/api/imports?name=list.csv", { method: "PUT", body });
  expect(sent.status).toBe(201);
  const path = `/import/${JSON.parse(sent.text).id}`;
  const step = async (server: string, path: string, button: string) => {
    const page = await expect
      .poll(async () => (await ines.ask(server, path)).text, { timeout: 60_000, interval: 300 })
      .toContain(`>${button}</button>`)
      .then(() => ines.ask(server, path));
    const done = await ines.submit(server, path, page.text, button);
    expect(done.status, button).toBeLessThan(400);
  };
  await step(two.baseURL, path, "Check the rows");
  await step(one.baseURL, `${path}?step=confirm`, "Import now");
  await expect.poll(accountNames, { timeout: 60_000, interval: 300 }).toContain("Haus Leuchtturm");
  for (const instance of [one, two]) {
    const list = (await ines.ask(instance.baseURL, "/accounts")).text;
    expect(list).toContain("Haus Hafen");
    expect(list).toContain("Haus Leuchtturm");
  }
}, 180_000);

it(`of ${GUESSES} guesses at once over both, three in ten seconds are checked`, async () => {
  const page = await new PlainBrowser(proxy.address).ask(one.baseURL, "/sign-in");
  const began = Date.now();
  const guess = (_: unknown, number: number) => {
    const typed = { email: OWNER.email, password: `wrong guess ${number}` };
    const server = number % 2 === 0 ? one.baseURL : two.baseURL;
    const browser = new PlainBrowser(proxy.address);
    return browser.submit(server, "/sign-in", page.text, "Sign in", typed);
  };
  const answers = await Promise.all(Array.from({ length: GUESSES }, guess));
  const took = Date.now() - began;
  const says = (words: string) => (answer: Answer) => answer.text.includes(words);
  const isRefused = says("Too many attempts.");
  const isChecked = says("The e-mail address or password is wrong.");
  const others = answers.filter((answer) => !isRefused(answer) && !isChecked(answer));
  expect(others.map(({ status, text }) => `${status} ${text.slice(-300)}`)).toEqual([]);
  const checked = answers.filter(isChecked).length;
  expect(checked).toBeGreaterThan(0);
  expect(checked).toBeLessThanOrEqual(3 * (Math.floor(took / WINDOW_MS) + 1));
  console.log(`${checked} of ${GUESSES} guesses in ${took} ms were checked.`);
}, 120_000);

it("nothing acknowledged is lost when one is killed under load", async () => {
  const acknowledged: string[] = [];
  const after: string[] = [];
  let killed = false;
  let broken = 0;
  const ends = Date.now() + LOAD_MS;
  /** Answers whether the last thing it did went well. */
  const client = async (number: number): Promise<boolean> => {
    const browser = ines.copy();
    let isWell = false;
    // On a slow machine the last thing in time may be the one that broke off: it goes on then.
    const goesOn = () => Date.now() < (isWell ? ends : ends + 5 * LOAD_MS);
    for (let count = 0; goesOn(); count += 1) {
      const name = `Haus Last ${number}-${count}`;
      const wasKilled = killed;
      try {
        const { status } = await addAccount(browser, proxy.address, proxy.address, name);
        if (status === 303) (wasKilled ? after : acknowledged).push(name);
        const read = await browser.ask(proxy.address, "/accounts");
        isWell = status === 303 && read.status === 200;
      } catch {
        // What was on its way to the one that died: nobody was told that it was done.
        isWell = false;
      }
      if (!isWell) broken += 1;
    }
    return isWell;
  };
  const kill = async () => {
    await sleep(KILLED_AFTER_MS);
    await two.killWeb();
    killed = true;
  };
  const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
  const [, ...endedWell] = await Promise.all([kill(), ...clients]);
  const kept = await accountNames();
  expect([...acknowledged, ...after].filter((name) => !kept.has(name))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(after.length).toBeGreaterThan(0);
  // What was on its way to the one that died broke off; from then on all goes to the other.
  expect(endedWell).toEqual(endedWell.map(() => true));
  console.log(
    `${acknowledged.length} writes acknowledged before and ${after.length} after the kill, ${broken} broken off, 0 lost.`,
  );
}, 120_000);
