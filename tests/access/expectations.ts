import type { Permission } from "@/lib/schemas/permissions";
import type { Word } from "./world";

/*
 * What every page, handler and server action asks of whoever comes, in one place. The access matrix
 * (tests/e2e/access-matrix.spec.ts) calls each as everybody, with ids of the own workspace, of
 * another one and of nothing; who may is derived from the permission table. A way in that is missing
 * here fails the build, as does a line here without one.
 *
 * A new page or handler: one line with what it asks. `open` is for everybody, `signed-in` for every
 * person who is signed in. Where the address takes the id of something, say of what (`id`); other
 * parts in brackets are filled with a word that means nothing.
 *
 * A new action (in action-expectations.ts): one line with what it asks, the fields its form sends
 * (made from the ids where it takes some, `ids`) and, in `does`, what the answer to somebody who may shows of having run: a sentence,
 * where it leads, or "changes" where only the database shows it. Give fields with which it can run
 * again and again: a sentence about what is wrong in the form is as good as a change. Its fields
 * are also sent with `workspaceId`, `role` and `version` on top, which must be refused. An action
 * that does not lead to the sign-in, or to "not allowed", says in `refuses` how it puts it.
 */

/**
 * Of what an id is. Of an import also how far it has come, as its steps depend on it. Giver and
 * taker are owners of accounts; the change is one of the account, the session one of its owner's.
 */
export type IdKind =
  | "account"
  | "change"
  | "audit"
  | "import"
  | "checked-import"
  | "member"
  | "invitation"
  | "giver"
  | "taker"
  | "export"
  | "key"
  | "rate"
  | "model"
  | "session"
  | "workspace";

export type Asks = Permission | "signed-in" | "open";

export interface PageExpectation {
  readonly asks: Asks;
  readonly id?: IdKind;
  readonly query?: string;
  /** The status for somebody who may; 200 where nothing is said. */
  readonly status?: number;
}

export interface HandlerExpectation extends PageExpectation {
  /** What is sent as the body. */
  readonly body?: string;
  /** Keys are refused, whatever their role is. */
  readonly isForPeople?: boolean;
}

export type Fields = Readonly<Record<string, string>>;

export interface ActionExpectation {
  readonly asks: Asks;
  readonly ids?: readonly IdKind[];
  readonly fields?: (...ids: string[]) => Fields;
  readonly does: RegExp | "changes";
  readonly refuses?: RegExp;
  /** The workspace that its caller, whoever it was, goes on in. */
  readonly goesOnIn?: Word;
}

/** Found in both workspaces of the matrix. */
const SEARCH = "?q=haus";

export const PAGES: Readonly<Record<string, PageExpectation>> = {
  "/": { asks: "portfolio.read" },
  "/accounts": { asks: "portfolio.read", query: SEARCH },
  "/accounts/[id]": { asks: "portfolio.read", id: "account" },
  "/accounts/[id]/edit": { asks: "accounts.write", id: "account" },
  "/accounts/[id]/orders": { asks: "portfolio.read", id: "account" },
  "/accounts/new": { asks: "accounts.write" },
  "/audits": { asks: "portfolio.read" },
  "/audits/[id]": { asks: "portfolio.read", id: "audit" },
  "/forgot": { asks: "open", status: 404 },
  "/help": { asks: "portfolio.read" },
  "/import": { asks: "imports.run" },
  "/import/[id]": { asks: "imports.run", id: "import" },
  "/import/[id]/undo": { asks: "imports.run", id: "import" },
  "/model": { asks: "portfolio.read" },
  "/model/compare": { asks: "portfolio.read" },
  "/model/versions": { asks: "portfolio.read" },
  "/join/[token]": { asks: "open" },
  "/model/calibration": { asks: "portfolio.read" },
  "/rate": { asks: "accounts.write" },
  "/reset/[token]": { asks: "open" },
  "/settings": { asks: "settings.write" },
  "/settings/deletion": { asks: "workspace.delete" },
  "/settings/export": { asks: "workspace.export" },
  "/settings/keys": { asks: "keys.manage" },
  "/settings/log": { asks: "log.read" },
  "/settings/rates": { asks: "settings.write" },
  "/settings/people": { asks: "people.manage" },
  "/sign-in": { asks: "open" },
  "/welcome": { asks: "open" },
  "/workspaces/other": { asks: "portfolio.read" },
  "/workspaces/new": { asks: "workspace.make" },
  "/you": { asks: "signed-in" },
};

export const HANDLERS: Readonly<Record<string, HandlerExpectation>> = {
  "GET /api/[...path]": { asks: "open", status: 404 },
  "GET /api/accounts": { asks: "portfolio.read", query: SEARCH },
  "GET /api/accounts/[id]": { asks: "portfolio.read", id: "account" },
  "GET /api/accounts/export": { asks: "portfolio.read", query: SEARCH },
  "GET /api/exports/[id]": { asks: "workspace.export", id: "export" },
  "GET /api/exports/[id]/status": { asks: "workspace.export", id: "export" },
  "GET /api/health/live": { asks: "open" },
  "GET /api/health/ready": { asks: "open" },
  // None of its rows is left out: the answer says so.
  "GET /api/imports/[id]/errors": {
    asks: "imports.run",
    id: "checked-import",
    query: "?format=csv",
    status: 409,
  },
  "GET /api/imports/[id]/status": { asks: "imports.run", id: "import" },
  "GET /api/models/[version]": { asks: "portfolio.read", id: "model" },
  "GET /api/models/applying": { asks: "portfolio.read" },
  // No form: said so, and nothing tried.
  "POST /api/models/what-if": { asks: "portfolio.read", body: "x", status: 400 },
  "GET /api/log": { asks: "log.read" },
  "POST /api/imports/[id]/advance": { asks: "imports.run", id: "import" },
  // No form: led back to the page, with nothing stored.
  "POST /api/imports": { asks: "imports.run", body: "Account name\n", status: 303 },
  "PUT /api/imports": {
    asks: "imports.run",
    query: "?name=sent.csv",
    body: "Account name\nHaus Eins\n",
    status: 201,
  },
  // Without a name: refused before a workspace is begun, which the worker would take away again.
  "PUT /api/workspaces": { asks: "workspace.make", status: 400, isForPeople: true },
};
