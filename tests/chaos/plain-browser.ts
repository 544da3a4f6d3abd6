import { request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
}

interface Question {
  readonly method?: string;
  readonly body?: Buffer;
  readonly type?: string;
}

/**
 * A browser without scripts: it keeps its cookies and sends forms as they are. It thinks that it
 * is at `address`, whichever instance it is led to.
 */
export class PlainBrowser {
  #cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  /** The same person, at another desk. */
  copy(): PlainBrowser {
    const other = new PlainBrowser(this.address);
    other.#cookies = new Map(this.#cookies);
    return other;
  }

  /** Asks `server` (an instance or the proxy). Rejects where the connection breaks. */
  ask(
    server: string,
    path: string,
    { method = "GET", body, type }: Question = {},
  ): Promise<Answer> {
    const headers = {
      host: new URL(this.address).host,
      cookie: [...this.#cookies].map((pair) => pair.join("=")).join("; "),
      ...(method !== "GET" && { origin: this.address }),
      ...(body && { "content-length": body.length }),
      ...(type !== undefined && { "content-type": type }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, server), { method, headers, agent: false }, (answer) => {
        for (const cookie of answer.headers["set-cookie"] ?? []) {
          const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=", 2);
          this.#cookies.set(name, value);
        }
        answer.once("error", reject);
        answer.toArray().then((pieces) => {
          const text = Buffer.concat(pieces).toString("utf8");
          const { location } = answer.headers;
          resolve({ status: answer.statusCode ?? 0, location, text });
        }, reject);
      });
      sent.once("error", reject);
      sent.end(body);
    });
  }

  /** Sends the form of a page around a button, with some fields filled in. */
  async submit(
    server: string,
    path: string,
    page: string,
    button: string,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const form = new FormData();
    const fields = { ...fieldsOf(formAround(page, button)), ...typed };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const encoded = new Response(form);
    return this.ask(server, path, {
      method: "POST",
      body: Buffer.from(await encoded.arrayBuffer()),
      type: encoded.headers.get("content-type") ?? "",
    });
  }
}

function formAround(page: string, button: string): string {
  const form = page
    .split("<form")
    .slice(1)
    .map((part) => part.split("</form>")[0] ?? "")
    .find((part) => part.includes(`>${button}</button>`));
  if (form === undefined) throw new Error(`There is no form with the button "${button}".`);
  return form;
}

/** What a browser would send of a form as it stands. */
function fieldsOf(form: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const isChoice = /type="(checkbox|radio)"/.test(tag);
    const name = attribute(tag, "name");
    if (name === undefined || (isChoice && !/ checked=/.test(tag))) continue;
    found[name] = attribute(tag, "value") ?? (isChoice ? "on" : "");
  }
  for (const [, head = "", inside = ""] of form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)) {
    found[attribute(head, "name") ?? ""] = unescaped(inside);
  }
  for (const [, head = "", inside = ""] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inside.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => / selected=/.test(option)) ?? options[0] ?? "";
    found[attribute(head, "name") ?? ""] = attribute(chosen, "value") ?? "";
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
