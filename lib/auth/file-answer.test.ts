import { expect, test } from "vitest";
import { fileAnswer } from "./file-answer";

async function* nothing(): AsyncGenerator<string> {}

const headerFor = (name: string) =>
  fileAnswer({ name, type: "text/csv; charset=utf-8", pieces: nothing() }).headers.get(
    "Content-Disposition",
  );

test.each([
  ["accounts.csv", 'attachment; filename="accounts.csv"'],
  [
    "Größe 漢.csv",
    "attachment; filename=\"Gr__e _.csv\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%E6%BC%A2.csv",
  ],
  [
    'a"; filename=b.exe',
    "attachment; filename=\"a_; filename=b.exe\"; filename*=UTF-8''a%22%3B%20filename%3Db.exe",
  ],
  [
    "it's (1)\r\nX: y",
    "attachment; filename=\"it's (1)__X: y\"; filename*=UTF-8''it%27s%20%281%29%0D%0AX%3A%20y",
  ],
])("import 24: a file called %j comes under its name and nothing else", (name, expected) => {
  expect(headerFor(name)).toBe(expected);
});
