import { describe, expect, it, vi } from "vitest";
import { authServer } from "@/lib/auth/auth-server";
import { openWithOwner, PASSWORD } from "@/tests/factories/sign-in";
import { freshSqlite } from "@/tests/setup/both-databases";

describe("the cookie of a session where people come by https", () => {
  it("is a __Host- cookie: secure, for this host and all of it, out of reach of scripts", async () => {
    vi.stubEnv("CLIENTELE_URL", "https://clientele.example.com");
    await openWithOwner(freshSqlite);
    const { headers } = await authServer().api.signInEmail({
      body: { email: "ines@example.com", password: PASSWORD },
      headers: new Headers(),
      returnHeaders: true,
    });
    const [cookie = "", ...others] = headers.getSetCookie();
    expect(others).toEqual([]);
    const [pair = "", ...attributes] = cookie.split("; ");
    expect(pair).toMatch(/^__Host-clientele=[^;]{40,}$/);
    expect(attributes.sort()).toEqual([
      "HttpOnly",
      `Max-Age=${7 * 24 * 3600}`,
      "Path=/",
      "SameSite=Lax",
      "Secure",
    ]);
  });
});
