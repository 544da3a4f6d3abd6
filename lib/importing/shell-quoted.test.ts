import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { mapAnswer } from "./answer-door";
import { parseGivenColumns } from "./given-columns";
import { shellQuoted } from "./shell-quoted";

it.each([
  "plain",
  'a "quoted" word',
  "it's",
  "$HOME `ls` \\n !!",
  "a=b=c",
  "50 %",
  "both ' and \"",
])("import 50: %s is one word of a command, as it stands", (text) => {
  const word = execFileSync("/bin/sh", ["-c", `printf %s ${shellQuoted(text)}`]).toString();
  expect(word).toBe(text);
});

it("import 50: a header of any characters goes through --map and back", () => {
  for (const header of ['Sum "net"', "A=B", "it's $5", "Über\nzwei Zeilen"]) {
    const [, word = ""] = execFileSync("/bin/sh", [
      "-c",
      `printf '%s|' ${mapAnswer("command", header, "Amount")}`,
    ])
      .toString()
      .split("|");
    const given = parseGivenColumns([word]);
    expect(given).toEqual({
      ok: true,
      value: [{ header: header.replace("\n", " "), field: "Amount" }],
    });
  }
});
