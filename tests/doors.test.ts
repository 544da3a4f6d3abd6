import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const APP = fileURLToPath(new URL("../app", import.meta.url));

/** Before somebody is signed in, or for a supervisor of the process, or where there is nothing: no data of a workspace. */
const OPEN = /^(\(public\)|api\/health|api\/\[\.\.\.path\])\//;

const ASKS =
  /\b(requireScope\(|requireMember\(|requireAnywhere\(|scopeFor\(|(?:scope|person)Of(?:Sent)?Request\(request, |(?:requireScope|requireMember|scope)OfForm\(data, )"[a-z]+\.[a-z]+"\)/;

/** By the workspace that the page of the form was drawn for. */
const ASKS_BY_FORM = /\b(?:requireScope|requireMember|scope)OfForm\(data, "[a-z]+\.[a-z]+"\)/;

/** Actions that concern the person who sends them, or a workspace that is named otherwise. */
const OF_NO_WORKSPACE = [
  "(workspace)/you/actions.ts: changeOwnPassword",
  "(workspace)/you/actions.ts: endOne",
  "(workspace)/you/actions.ts: leaveEverywhere",
  "(workspace)/workspaces/actions.ts: switchTo",
  "(workspace)/workspaces/actions.ts: make",
];

/** The files behind which the data of a workspace is: pages, handlers and actions. */
const doors = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .map((path) => posix.normalize(path.replaceAll("\\", "/")))
  .filter((path) => /(^|\/)(page\.tsx|route\.ts|actions\.ts)$/.test(path) && !OPEN.test(path));

/** The exported functions of a file, each with its text up to the next one. */
function exported(source: string): string[] {
  return source
    .split(/^(?=export (?:default )?(?:async )?function |(?:async )?function )/m)
    .filter((part) => /^export (default )?(async )?function /.test(part));
}

it("finds the doors", () => {
  expect(doors.length).toBeGreaterThan(10);
});

it.each(doors)("%s asks in each of its functions what its caller may do", (path) => {
  const functions = exported(readFileSync(join(APP, path), "utf8"));
  expect(functions.length).toBeGreaterThan(0);
  expect(functions.filter((text) => !ASKS.test(text))).toEqual([]);
});

it.each(doors.filter((path) => path.endsWith("route.ts")))(
  "%s answers through the one function that fails closed",
  (path) => {
    const functions = exported(readFileSync(join(APP, path), "utf8"));
    expect(
      functions.filter((text) => !/\breturn answer\(request, "(none|raw)", /.test(text)),
    ).toEqual([]);
  },
);

it("writes from a form into the workspace its page was drawn for", () => {
  const others = doors
    .filter((path) => path.endsWith("actions.ts"))
    .flatMap((path) =>
      exported(readFileSync(join(APP, path), "utf8"))
        .filter((text) => !ASKS_BY_FORM.test(text))
        .map((text) => `${path}: ${/function (\w+)/.exec(text)?.[1]}`),
    );
  expect(others.sort()).toEqual([...OF_NO_WORKSPACE].sort());
});

it.each(doors.filter((path) => path.startsWith("(workspace)/") && path.endsWith("page.tsx")))(
  "%s says for which workspace it is drawn",
  (path) => {
    const source = readFileSync(join(APP, path), "utf8");
    const drawn = source.slice(source.indexOf("export default"));
    const bare = drawn.match(/return (?:\(\s*)?<(?!DrawnFor>)/);
    expect([drawn.includes("<DrawnFor>"), bare?.[0]]).toEqual([true, undefined]);
  },
);

/** Forms outside of every workspace, and those that ask and write nothing. */
const PLAIN_FORMS = [
  "app/forbidden.tsx",
  "components/accounts/account-list.tsx",
  // Its address names the workspace.
  "components/imports/paste-form.tsx",
  "components/models/compare-form.tsx",
  "components/people/first-owner-form.tsx",
  "components/people/forgot-form.tsx",
  "components/people/join-as-form.tsx",
  "components/people/join-form.tsx",
  "components/people/log-page.tsx",
  "components/people/reset-form.tsx",
  "components/people/sign-in-form.tsx",
  // The search.
  "components/portfolio/workspace-frame.tsx",
  "components/ui/form.tsx",
];

it("has every form of a workspace carry it", () => {
  const root = join(APP, "..");
  const plain = ["app", "components"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
      .filter((path) => path.endsWith(".tsx") && !path.endsWith(".test.tsx"))
      .filter((path) => /<form\b/.test(readFileSync(join(root, path), "utf8"))),
  );
  expect(plain.filter((path) => !PLAIN_FORMS.includes(path))).toEqual([]);
});
