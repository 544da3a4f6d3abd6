import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import { expect, it } from "vitest";
import { isPassingFailure } from "./passing-failure";

const coded = (code: string) => Object.assign(new Error("It failed."), { code });

it.each([
  ["a deadlock", coded("40P01"), true],
  ["a server that shuts down", coded("57P01"), true],
  ["a broken connection of the protocol", coded("08006"), true],
  ["nobody listening", coded("ECONNREFUSED"), true],
  ["the driver's broken connection", new Error("Connection terminated unexpectedly"), true],
  ["Prisma's closed connection", coded("P1017"), true],
  ["an adapter's lost race", new DriverAdapterError({ kind: "TransactionWriteConflict" }), true],
  ["a key that is taken", coded("23505"), false],
  ["a full disk", coded("SQLITE_FULL"), false],
  ["a bug", new TypeError("undefined is not a function"), false],
  ["no error at all", "40P01", false],
])("tells of %s whether it passes", (_, error, passes) => {
  expect(isPassingFailure(error)).toBe(passes);
});
