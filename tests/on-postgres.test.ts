import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ON_POSTGRES } from "./e2e/on-postgres";

it.each(ON_POSTGRES)("the spec %s, which runs on Postgres too, is there", (name) => {
  expect(existsSync(join(import.meta.dirname, "e2e", `${name}.spec.ts`))).toBe(true);
});
