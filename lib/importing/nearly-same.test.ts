import { describe, expect, test } from "vitest";
import { nearlySame, nearlySameSentence, nearlyTwice, nearlyTwiceSentence } from "./nearly-same";

describe("import 42: IDs that differ in no more than how they are written", () => {
  test.each([
    ["7", "00007", "zeros"],
    ["00007", "7", "zeros"],
    ["acc-1", "ACC-1", "capitals"],
    ["ACC 1", "acc-0", undefined],
    ["ACC 1", "acc_1", "signs"],
    ["0", "00", "zeros"],
    ["17850", "17850", undefined],
    ["K-17850", "17850", undefined],
    ["{A0EE-1}", "a0ee-1", "signs"],
    ["0015g00000ABCdEAAV", "0015g00000ABCdE", "length"],
    ["0015g00000ABCdEAAV", "0015g00000ABCdEAAW", "length"],
    ["1234567890123456AAV", "1234567890123456", undefined],
  ] as const)("%s and %s: %s", (one, other, by) => {
    expect(nearlySame([one], [other])?.by).toBe(by);
  });

  test("are named within one file", () => {
    const found = nearlyTwice(["007", "7", "8", "7"]);
    expect(found).toEqual({ ids: 1, by: "zeros", one: "7", other: "007" });
    expect(found && nearlyTwiceSentence(found, "this file")).toContain(
      "1 ID in this file appears twice, written differently (“007” and “7”: leading zeros)",
    );
    expect(nearlyTwice(["7", "7", "8"])).toBeUndefined();
  });

  test("are no Salesforce IDs of 18 characters that only capitals tell apart in their first 15", () => {
    expect(nearlyTwice(["001x0000002xLCaAAM", "001x0000002xLCAAA2"])).toBeUndefined();
    const lower = nearlyTwice(["001x0000002xLCaAAM", "001x0000002xlcaaam"]);
    expect(lower).toMatchObject({ ids: 1, by: "capitals" });
  });

  test("are counted once each, with an example of both", () => {
    const found = nearlySame(["7", "8", "9"], ["00007", "007", "0008", "10"]);
    expect(found).toEqual({ ids: 2, by: "zeros", one: "7", other: "00007" });
    expect(found && nearlySameSentence(found, "the order history", "the account list")).toBe(
      "2 IDs in the order history are written differently in the account list (“7” and “00007”: leading zeros) and count as different accounts. Write them alike if they are the same.",
    );
  });
});
