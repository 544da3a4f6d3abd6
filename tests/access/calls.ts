import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILD_FOLDER, ROOT } from "@/tests/e2e/start-product";
import { actionKey } from "./doors";
import type { Fields } from "./expectations";

/** What the product answered. */
export interface Answer {
  readonly status: number;
  /** Where it leads, as a path; empty where nowhere. */
  readonly location: string;
  readonly body: string;
  readonly cookies: readonly string[];
}

/** What somebody sends with each request to be known: nothing, cookies or a key. */
export type Credentials = Readonly<Record<"cookie" | "authorization", string | undefined>>;

export const NO_CREDENTIALS: Credentials = { cookie: undefined, authorization: undefined };

/** Sends one request as a page of our own would, and follows nothing. */
export async function send(
  baseURL: string,
  path: string,
  { cookie, authorization }: Credentials,
  request: Pick<RequestInit, "method" | "body"> & {
    headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Answer> {
  const answer = await fetch(new URL(path, baseURL), {
    ...request,
    redirect: "manual",
    headers: {
      origin: baseURL,
      ...request.headers,
      ...(cookie && { cookie }),
      ...(authorization && { authorization }),
    },
  });
  const { headers, status } = answer;
  const led = headers.get("x-action-redirect")?.split(";")[0] ?? headers.get("location") ?? "";
  return {
    status,
    location: led && new URL(led, baseURL).pathname,
    body: await answer.text(),
    cookies: headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? ""),
  };
}

/** A server action as the build knows it. */
interface BuiltAction {
  readonly id: string;
  /** The file of a page that the action can be sent to: "app/(workspace)/accounts/page". */
  readonly page: string;
}

/** The actions of the build under test, by their keys. */
export function builtActions(): ReadonlyMap<string, BuiltAction> {
  const file = join(ROOT, BUILD_FOLDER, "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8"));
  return new Map(
    Object.entries<{ workers: object; filename: string; exportedName: string }>(node).map(
      ([id, { workers, filename, exportedName }]) => [
        actionKey(filename, exportedName),
        { id, page: Object.keys(workers)[0] ?? "" },
      ],
    ),
  );
}

/**
 * Calls a server action as the browser's script does after a form was sent: an action with a state
 * gets none, the form is its last argument.
 */
export function callAction(
  baseURL: string,
  { id, page }: BuiltAction,
  credentials: Credentials,
  fields: Fields = {},
): Promise<Answer> {
  const route = page.replace(/^app/, "").replace(/\/page$/, "");
  const path = route.replace(/\/\([^/]*\)/g, "").replace(/\[[^\]]*\]/g, "none") || "/";
  return send(baseURL, path, credentials, {
    method: "POST",
    headers: { accept: "text/x-component", "next-action": id },
    body: encodedArguments(argumentCount(id), fields),
  });
}

/** The first byte of an id tells by its middle bits which arguments the action takes. */
function argumentCount(id: string): number {
  const taken = (Number.parseInt(id.slice(0, 2), 16) >> 1) & 0b111111;
  return taken.toString(2).replaceAll("0", "").length;
}

function encodedArguments(count: number, fields: Fields): FormData | string {
  if (count === 0) return "[]";
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(`_1_${name}`, value);
  // After what it refers to: it is read as it arrives.
  data.append(
    "0",
    JSON.stringify([...Array.from({ length: count - 1 }, () => "$undefined"), "$K1"]),
  );
  return data;
}

/** What an action returned, as its text; of one that leads somewhere else, where. */
export function saidBy({ location, body }: Answer): string {
  if (location) return location;
  const line = (name: string) => body.match(new RegExp(`^${name}:(.*)$`, "m"))?.[1];
  const reference = line("0")?.match(/"a":"\$@(\w+)"/)?.[1];
  return (reference && line(reference)) ?? "";
}
