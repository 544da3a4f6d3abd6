import { expect, test } from "./test";

test("the web process is live, and ready once a worker is", async ({ request }) => {
  const live = await request.get("/api/health/live");
  expect(live.status()).toBe(200);
  expect(await live.json()).toEqual({ status: "live" });
  await expect(async () => {
    const ready = await request.get("/api/health/ready");
    expect(await ready.json()).toEqual({ database: "up", worker: "alive" });
    expect(ready.status()).toBe(200);
  }).toPass();
});

test("an import that is not there is a 404 in JSON", async ({ request }) => {
  const response = await request.get("/api/imports/none/status");
  expect(response.status()).toBe(404);
  expect(response.headers()["content-type"]).toContain("application/json");
  expect(await response.json()).toMatchObject({ status: "gone" });
});
