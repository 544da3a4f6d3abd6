import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";
import { weaknessOf, weaknessOfKey } from "./env-secret";

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");

describe("weaknessOf", () => {
  it.each([
    ["", /at least 32/],
    ["Vb3kQz8sNf1wXt6yHg4mRj9pLc2dTa5", /at least 32/],
    ["changeme-changeme-changeme-changeme", /easy to guess/],
    ["my-secret-my-secret-for-the-cookies-42", /easy to guess/],
    ["a".repeat(64), /easy to guess/],
    ["0".repeat(43), /easy to guess/],
    ["Vb3kQz8sNf1wXt6yVb3kQz8sNf1wXt6y", /easy to guess/],
    ["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", /easy to guess/],
    ["GHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz", /easy to guess/],
    ["P4ssword-for-Clientele-of-the-office", /easy to guess/],
  ])("refuses %s", (secret, why) => {
    expect(weaknessOf(secret)).toMatch(why);
  });

  it("takes what is random", () => {
    for (let i = 0; i < 200; i += 1) {
      expect(weaknessOf(randomBytes(32).toString("base64url"))).toBeUndefined();
      expect(weaknessOf(randomBytes(32).toString("hex"))).toBeUndefined();
    }
  });
});

describe("weaknessOfKey", () => {
  it.each([
    [""],
    ["not base64 at all"],
    [base64(randomBytes(16))],
    [base64(randomBytes(33))],
    [base64(Buffer.alloc(32))],
    [base64("changemechangemechangemechangeme")],
    [base64("0123456789abcdefghijklmnopqrstuv")],
    [randomBytes(32).toString("base64").slice(0, -1)],
  ])("refuses %s", (key) => {
    expect(weaknessOfKey(key)).toMatch(/32 random bytes/);
  });

  it("takes what is random", () => {
    for (let i = 0; i < 200; i += 1) {
      expect(weaknessOfKey(base64(randomBytes(32)))).toBeUndefined();
    }
  });
});

describe("the environment", () => {
  const weak = {
    CLIENTELE_SECRET: "changeme",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: base64(Buffer.alloc(32)),
  };

  it("names every weak secret, and none of them itself", () => {
    expect(() => readEnvironment({ ...weak, LOG_LEVEL: "loud" })).toThrow(
      /^LOG_LEVEL must .* CLIENTELE_SECRET must have at least 32 .* NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 random bytes/,
    );
    expect(() => readEnvironment(weak)).not.toThrow(/changeme|AAAA/);
  });

  it("lets them be in development", () => {
    const { secret } = readEnvironment({ ...weak, NODE_ENV: "development" });
    expect(secret).toBe("changeme");
  });
});
