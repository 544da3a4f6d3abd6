import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";

describe("readEnvironment", () => {
  it("has a default for everything", () => {
    expect(readEnvironment({ CLIENTELE_ROOT: "/srv/clientele" })).toEqual({
      database: { provider: "sqlite", file: "/srv/clientele/data/clientele.db" },
      logLevel: "info",
      role: "web",
      leaseMs: 30_000,
      origins: ["http://127.0.0.1:3000", "http://localhost:3000"],
      isDevelopment: false,
      root: "/srv/clientele",
      secret: undefined,
      mail: undefined,
      hasTrustedProxy: false,
    });
  });

  it("takes an empty variable as not set", () => {
    expect(readEnvironment({ LOG_LEVEL: "", CLIENTELE_ROLE: "" })).toMatchObject({
      logLevel: "info",
      role: "web",
    });
  });

  it.each([
    ["file:/var/lib/clientele.db", { provider: "sqlite", file: "/var/lib/clientele.db" }],
    ["file:./a b.db", { provider: "sqlite", file: "/srv/a b.db" }],
    ["postgres://u@h/d", { provider: "postgresql", url: "postgres://u@h/d" }],
    [
      "postgresql://u:p@h:5433/d?sslmode=require",
      { provider: "postgresql", url: "postgresql://u:p@h:5433/d?sslmode=require" },
    ],
  ])("finds the database of %s", (url, database) => {
    expect(readEnvironment({ DATABASE_URL: url, CLIENTELE_ROOT: "/srv" }).database).toEqual(
      database,
    );
  });

  it.each([
    [{ PORT: "4100" }, ["http://127.0.0.1:4100", "http://localhost:4100"]],
    [{ PORT: "80" }, ["http://127.0.0.1", "http://localhost"]],
    [
      { CLIENTELE_URL: "https://Clientele.example.com/", PORT: "4100" },
      ["https://clientele.example.com"],
    ],
    [{ CLIENTELE_URL: "http://10.0.0.7:8080" }, ["http://10.0.0.7:8080"]],
    [{ CLIENTELE_HOST: "0.0.0.0" }, ["http://127.0.0.1:3000", "http://localhost:3000"]],
    [
      { CLIENTELE_HOST: "10.0.0.7", PORT: "4100" },
      ["http://10.0.0.7:4100", "http://127.0.0.1:4100", "http://localhost:4100"],
    ],
    [
      { CLIENTELE_HOST: "::1" },
      ["http://[::1]:3000", "http://127.0.0.1:3000", "http://localhost:3000"],
    ],
  ])("is reached, with %o, at %o", (source, origins) => {
    expect(readEnvironment(source).origins).toEqual(origins);
  });

  it("mails where a server and a sender are named", () => {
    const url = "smtps://user:secret@mail.example.com:465";
    const source = { CLIENTELE_SMTP_URL: url, CLIENTELE_MAIL_FROM: "clientele@example.com" };
    expect(readEnvironment(source).mail).toEqual({ url, from: "clientele@example.com" });
  });

  it.each([
    [
      { DATABASE_URL: "mysql://h/d" },
      "DATABASE_URL must be file:<path> for SQLite or postgresql://user:password@host/name for Postgres.",
    ],
    [
      { DATABASE_URL: "postgresql://h/d?schema=crm" },
      "DATABASE_URL may not name a schema: the tables live in the default schema of the database.",
    ],
    [{ CLIENTELE_SMTP_URL: "mail.example.com" }, "CLIENTELE_SMTP_URL must be smtp://user"],
    [
      { CLIENTELE_SMTP_URL: "smtp://mail.example.com" },
      "CLIENTELE_MAIL_FROM must be set where CLIENTELE_SMTP_URL is.",
    ],
    [{ CLIENTELE_MAIL_FROM: "Clientele" }, "CLIENTELE_MAIL_FROM must be the address"],
    [{ DATABASE_URL: "file::memory:" }, "DATABASE_URL must be file:<path> for SQLite"],
    [
      { LOG_LEVEL: "loud" },
      "LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace.",
    ],
    [
      { CLIENTELE_URL: "clientele.example.com" },
      "CLIENTELE_URL must be the address people open, like https://clientele.example.com, without a path.",
    ],
    [{ CLIENTELE_URL: "https://example.com/clientele" }, "CLIENTELE_URL must be the address"],
    [{ CLIENTELE_URL: "https://me:pass@example.com" }, "CLIENTELE_URL must be the address"],
    [{ CLIENTELE_URL: "ftp://example.com" }, "CLIENTELE_URL must be the address"],
    [{ PORT: "65536" }, "PORT must be a number from 1 to 65535."],
    [
      { CLIENTELE_LEASE_MS: "499" },
      "CLIENTELE_LEASE_MS must be a number of milliseconds from 500 to 600000.",
    ],
    [{ CLIENTELE_LEASE_MS: "600001" }, "CLIENTELE_LEASE_MS must be a number of milliseconds"],
    [{ CLIENTELE_LEASE_MS: "30s" }, "CLIENTELE_LEASE_MS must be a number of milliseconds"],
    [{ CLIENTELE_HOST: "http://10.0.0.7" }, "CLIENTELE_HOST must be an address of this machine"],
    [{ CLIENTELE_TRUSTED_PROXY: "yes" }, "CLIENTELE_TRUSTED_PROXY must be 1 where a proxy"],
    [{ CLIENTELE_ROLE: "cook" }, "CLIENTELE_ROLE must be one of web, worker."],
  ])("refuses %o in a sentence", (source, sentence) => {
    expect(() => readEnvironment(source)).toThrow(sentence);
  });

  it("names every bad variable at once", () => {
    expect(() => readEnvironment({ CLIENTELE_ROLE: "x", LOG_LEVEL: "y" })).toThrow(
      /LOG_LEVEL must be one of .* CLIENTELE_ROLE must be one of/,
    );
  });
});
