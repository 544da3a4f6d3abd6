import { describe, expect, it } from "vitest";
import { retryWhileBusy, WriteLock } from "./write-lock";

class Busy extends Error {
  readonly code = "SQLITE_BUSY";
}

const TOO_LONG = { cause: { kind: "SocketTimeout", originalCode: "SQLITE_BUSY" } };

describe("WriteLock", () => {
  it("lets one in at a time, in the order of asking", async () => {
    const lock = new WriteLock();
    const seen: string[] = [];
    const work = (name: string) =>
      lock.run(async () => {
        seen.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 2));
        seen.push(`${name} out`);
      });
    await Promise.all([work("a"), work("b"), work("c")]);
    expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
  });

  it("goes on after work that failed", async () => {
    const lock = new WriteLock();
    await expect(lock.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(lock.run(async () => "yes")).resolves.toBe("yes");
  });

  it("gives up after its time and leaves the place in the queue to the next", async () => {
    const lock = new WriteLock(20);
    const release = await lock.acquire();
    await expect(lock.acquire()).rejects.toMatchObject(TOO_LONG);
    const next = lock.acquire();
    release();
    (await next)();
    (await lock.acquire())();
  });

  it("takes a second release of the same turn for nothing", async () => {
    const lock = new WriteLock(20);
    const release = await lock.acquire();
    release();
    await lock.acquire();
    release();
    await expect(lock.acquire()).rejects.toMatchObject(TOO_LONG);
  });
});

describe("retryWhileBusy", () => {
  it("repeats until the database is free", async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      if (calls < 4) {
        throw new Busy();
      }
      return "done";
    };
    await expect(retryWhileBusy(work)).resolves.toBe("done");
    expect(calls).toBe(4);
  });

  it("says so when the database is never free", async () => {
    const work = () => {
      throw new Busy();
    };
    await expect(retryWhileBusy(work, 20)).rejects.toMatchObject(TOO_LONG);
  });

  it("passes every other failure on at once", async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      throw new Error("disk full");
    };
    await expect(retryWhileBusy(work)).rejects.toThrow("disk full");
    expect(calls).toBe(1);
  });
});
