import { test as base, expect } from "@playwright/test";
import { type Product, startProduct } from "./start-product";

/**
 * Playwright's test with a running product behind `page`. One product serves all tests of a
 * Playwright worker; an error in the console or a script of any page fails the test.
 */
export const test = base.extend<object, { product: Product }>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: async ({ product }, use) => {
    await use(product.baseURL);
  },

  context: async ({ context, product }, use, testInfo) => {
    const errors: string[] = [];
    const logBefore = product.log().length;
    context.on("console", (message) => {
      const { url } = message.location();
      // A page that answers 404 is what the test asked for; a missing part of a page is an error.
      const isPageItself = url === message.page()?.url() && /^Failed to load/.test(message.text());
      if (message.type() === "error" && !isPageItself) errors.push(`${message.text()} (${url})`);
    });
    context.on("weberror", (error) => errors.push(String(error.error())));
    await use(context);
    if (testInfo.status !== testInfo.expectedStatus || errors.length > 0) {
      const body = product.log().slice(logBefore);
      await testInfo.attach("product.log", { body, contentType: "text/plain" });
    }
    expect(errors, "errors in the browser").toEqual([]);
  },
});

export { expect } from "@playwright/test";
