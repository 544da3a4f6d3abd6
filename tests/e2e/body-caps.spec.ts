import { connect } from "node:net";
import { actionField } from "./forms";
import { expect, test } from "./test";

test.setTimeout(120_000);

const MEGABYTE = 1024 * 1024;

test("a form of more than 1 MB is refused in words, announced or not", async ({
  request,
  product,
}) => {
  const headers = { origin: product.baseURL };
  const page = await (await request.get("/")).text();
  const field = actionField(page, "Explore a sample portfolio");
  const large = await request.post("/", {
    headers,
    multipart: { [field]: "", name: "x".repeat(MEGABYTE) },
  });
  expect(large.status()).toBe(413);
  expect(await large.text()).toMatch(/^This is more than a form takes: 1 MB\. Nothing was changed/);
  const cookie = (await request.storageState()).cookies
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const piece = `--b\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${"x".repeat(2 * MEGABYTE)}\r\n--b--\r\n`;
  const unannounced = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const streamed = await fetch(product.baseURL, {
    method: "POST",
    headers: { ...headers, cookie, "content-type": "multipart/form-data; boundary=b" },
    body: unannounced,
    duplex: "half",
  } as RequestInit);
  // Counted while it comes in, where nobody can say so in words any more.
  expect(streamed.status).toBe(500);
  expect(await (await request.get("/")).text()).toContain("Explore a sample portfolio");
});

test("an address that takes no body refuses one", async ({ request, product }) => {
  const status = "/api/imports/none/status";
  expect((await request.get(status)).status()).toBe(404);
  const answer = await request.fetch(status, { method: "GET", data: "anything" });
  expect(answer.status()).toBe(400);
  expect(await answer.json()).toEqual({
    message: "This address takes no request body. Send the request without one.",
    requestId: answer.headers()["x-request-id"],
  });
  expect(product.log()).not.toContain("anything");
});

test("headers of more than 16 KB are refused", async ({ product }) => {
  const { port, host } = new URL(product.baseURL);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`);
  const answer = await new Promise((resolve) =>
    socket.once("data", (data) => resolve(String(data))),
  );
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});
