import { describe, expect, it } from "vitest";
import { refusalOf } from "./own-address";

const LOCAL = ["http://127.0.0.1:3000", "http://localhost:3000"];
const PUBLIC = ["https://clientele.example.com"];

describe("refusalOf", () => {
  it.each([
    [{ host: "127.0.0.1:3000" }, LOCAL, undefined],
    [{ host: "localhost:3000" }, LOCAL, undefined],
    [{ host: "LocalHost:3000" }, LOCAL, undefined],
    [{ host: "clientele.example.com" }, PUBLIC, undefined],
    [{ host: "localhost" }, LOCAL, 421],
    [{ host: "localhost:3001" }, LOCAL, 421],
    [{ host: "localhost:3000.rebound.example" }, LOCAL, 421],
    [{ host: "rebound.example:3000" }, LOCAL, 421],
    [{ host: "rebound.example", "x-forwarded-host": "localhost:3000" }, LOCAL, 421],
    [{ host: "rebound.example", origin: "http://localhost:3000" }, LOCAL, 421],
    [{ host: "127.0.0.1:3000" }, PUBLIC, 421],
    [{}, LOCAL, 421],
  ])("reads for %o at %o: %s", (headers, origins, status) => {
    expect(refusalOf("GET", new Headers(headers), origins)?.status).toBe(status);
    expect(refusalOf("HEAD", new Headers(headers), origins)?.status).toBe(status);
  });

  it.each([
    [{ origin: "http://127.0.0.1:3000" }, undefined],
    [{ origin: "http://localhost:3000" }, undefined],
    [{ origin: "https://localhost:3000" }, 403],
    [{ origin: "http://localhost:3001" }, 403],
    [{ origin: "http://localhost:3000.foreign.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "" }, 403],
    [{}, 403],
    [{ "sec-fetch-site": "same-origin" }, undefined],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "none" }, 403],
    [{ origin: "https://foreign.example", "sec-fetch-site": "same-origin" }, 403],
    [{ origin: "https://foreign.example", "x-forwarded-host": "foreign.example" }, 403],
    [{ host: "rebound.example", origin: "http://localhost:3000" }, 421],
  ])("changes something for %o: %s", (headers, status) => {
    const received = new Headers({ host: "localhost:3000", ...headers });
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expect(refusalOf(method, received, LOCAL)?.status).toBe(status);
    }
  });

  it("says which variable to set", () => {
    const received = new Headers({ host: "rebound.example" });
    expect(refusalOf("GET", received, LOCAL)?.sentence).toMatch(/sets the variable CLIENTELE_URL/);
  });
});
