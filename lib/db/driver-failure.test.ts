import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import { expect, it } from "vitest";
import { isDriverFailure } from "./driver-failure";

/** What another copy of the package throws. */
class OtherCopy extends Error {
  override name = "DriverAdapterError";
  override cause = { kind: "SocketTimeout" };
}

it.each([
  ["this copy's", new DriverAdapterError({ kind: "SocketTimeout" }), true],
  ["another copy's", new OtherCopy(), true],
  ["a plain error", new Error("no"), false],
  ["no error at all", undefined, false],
])("knows %s failure", (_, error, known) => {
  expect(isDriverFailure(error)).toBe(known);
});
