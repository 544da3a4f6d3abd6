import { test as base, expect } from "@playwright/test";
import { ownerSession, SIGNED_OUT, type StorageState, workInNewWorkspace } from "./sessions";
import { type RunningProduct, startProduct, whereItRuns } from "./start-product";

interface PerTest {
  /**
   * Errors of the browser so far. A test that provokes one takes it out (`splice`) and looks at
   * it; what is left at the end fails the test.
   */
  readonly browserErrors: string[];
}

/** The product that spec files share which name none of their own; the run starts it once. */
const SHARED = "shared";

/** What global-setup.ts left for the workers. */
const handedOn = (variable: string) => JSON.parse(process.env[variable] ?? "null");

interface PerWorker {
  /** Set in a spec file by `test.use`: another name is another product, with a database of its own. */
  readonly workspace: string;
  /** Whether somebody can sign in from the start: the owner, who is signed in on every page. */
  readonly hasOwner: boolean;
  readonly product: RunningProduct;
  /** The cookies of the owner, signed in once for all tests that a worker has on a product. */
  readonly ownerSession: StorageState;
  /** The spec file whose workspace the owner works in; in the shared product each has its own. */
  readonly worksFor: { file: string };
}

/**
 * Playwright's test with a running product behind `page`, in a workspace of the spec file's own; an
 * error in the console or a script of any page fails the test.
 */
export const test = base.extend<PerTest, PerWorker>({
  workspace: [SHARED, { scope: "worker", option: true }],
  hasOwner: [true, { scope: "worker", option: true }],

  product: [
    async ({ workspace, hasOwner }, use) => {
      if (workspace === SHARED) return use(whereItRuns(handedOn("E2E_SHARED_PRODUCT")));
      const product = await startProduct(workspace, { hasOwner });
      await use(product);
      await product.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  ownerSession: [
    async ({ workspace, product, hasOwner }, use, { parallelIndex }) => {
      if (workspace === SHARED) {
        const sessions: readonly StorageState[] = handedOn("E2E_OWNER_SESSIONS");
        return use(sessions[parallelIndex] ?? SIGNED_OUT);
      }
      await use(hasOwner ? await ownerSession(product.baseURL) : SIGNED_OUT);
    },
    { scope: "worker", timeout: 60_000 },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  worksFor: [async ({}, use) => use({ file: "" }), { scope: "worker" }],

  storageState: async ({ workspace, product, ownerSession, worksFor }, use, { file }) => {
    if (workspace === SHARED && worksFor.file !== file) {
      await workInNewWorkspace(product.baseURL, ownerSession);
      worksFor.file = file;
    }
    await use(ownerSession);
  },

  baseURL: async ({ product }, use) => {
    await use(product.baseURL);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  browserErrors: async ({}, use) => {
    const errors: string[] = [];
    await use(errors);
    expect(errors, "errors in the browser").toEqual([]);
  },

  context: async ({ context, product, browserErrors }, use, testInfo) => {
    const logBefore = product.log().length;
    context.on("console", (message) => {
      const { url } = message.location();
      // A page that answers 404 is what the test asked for; a missing part of a page is an error.
      const isPageItself = url === message.page()?.url() && /^Failed to load/.test(message.text());
      // Chromium asks for it by itself where it has not read the page's own icon yet.
      const isFavicon = url.endsWith("/favicon.ico");
      // A sample that has been taken out: its progress is asked for once more and answers 404.
      const isGone = /\/api\/imports\/[^/]+\/status$/.test(url) && / 404 /.test(message.text());
      if (message.type() === "error" && !isPageItself && !isFavicon && !isGone) {
        browserErrors.push(`${message.text()} (${url})`);
      }
    });
    context.on("weberror", (error) => browserErrors.push(String(error.error())));
    await use(context);
    if (testInfo.status !== testInfo.expectedStatus || browserErrors.length > 0) {
      const body = product.log().slice(logBefore);
      await testInfo.attach("product.log", { body, contentType: "text/plain" });
    }
  },
});

export { expect } from "@playwright/test";
