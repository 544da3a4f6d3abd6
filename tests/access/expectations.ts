import type { Permission } from "@/lib/schemas/permissions";
import { OWNER } from "@/tests/e2e/start-product";

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
 * A new action: one line with what it asks, the fields its form sends (made from the id where it
 * takes one) and, in `does`, what the answer to somebody who may shows of having run: a sentence,
 * where it leads, or "changes" where only the database shows it. Give fields with which it can run
 * again and again: a sentence about what is wrong in the form is as good as a change. Its fields
 * are also sent with `workspaceId`, `role` and `version` on top, which must be refused. An action
 * that does not lead to the sign-in, or to "not allowed", says in `refuses` how it puts it.
 */

/** Of what an id is. Of an import also how far it has come, as its steps depend on it. */
export type IdKind = "account" | "audit" | "import" | "checked-import" | "member" | "invitation";

export type Asks = Permission | "signed-in" | "open";

export interface PageExpectation {
  readonly asks: Asks;
  readonly id?: IdKind;
  readonly query?: string;
}

export interface HandlerExpectation extends PageExpectation {
  /** What is sent as the body. */
  readonly body?: string;
  /** The status for somebody who may; 200 where nothing is said. */
  readonly status?: number;
}

export type Fields = Readonly<Record<string, string>>;

export interface ActionExpectation {
  readonly asks: Asks;
  readonly id?: IdKind;
  readonly fields?: (id: string) => Fields;
  readonly does: RegExp | "changes";
  readonly refuses?: RegExp;
}

/** Found in both workspaces of the matrix. */
const SEARCH = "?q=haus";

export const PAGES: Readonly<Record<string, PageExpectation>> = {
  "/": { asks: "portfolio.read" },
  "/accounts": { asks: "portfolio.read", query: SEARCH },
  "/accounts/[id]": { asks: "portfolio.read", id: "account" },
  "/accounts/[id]/edit": { asks: "accounts.write", id: "account" },
  "/accounts/new": { asks: "accounts.write" },
  "/audits": { asks: "portfolio.read" },
  "/audits/[id]": { asks: "portfolio.read", id: "audit" },
  "/import": { asks: "imports.run" },
  "/import/[id]": { asks: "imports.run", id: "import" },
  "/join/[token]": { asks: "open" },
  "/settings": { asks: "settings.write" },
  "/settings/people": { asks: "people.manage" },
  "/sign-in": { asks: "open" },
  "/welcome": { asks: "open" },
};

export const HANDLERS: Readonly<Record<string, HandlerExpectation>> = {
  "GET /api/[...path]": { asks: "open", status: 404 },
  "GET /api/accounts": { asks: "portfolio.read", query: SEARCH },
  "GET /api/accounts/[id]": { asks: "portfolio.read", id: "account" },
  "GET /api/accounts/export": { asks: "portfolio.read", query: SEARCH },
  "GET /api/health/live": { asks: "open" },
  "GET /api/health/ready": { asks: "open" },
  "GET /api/imports/[id]/status": { asks: "imports.run", id: "import" },
  "PUT /api/imports": {
    asks: "imports.run",
    query: "?name=sent.csv",
    body: "Account name\nHaus Eins\n",
    status: 201,
  },
};

/** Said by forms that keep what was typed where somebody is signed out, or may not. */
const UNSAVED = /You are signed out|Your role in this workspace does not allow/;

/** Fields of a form that begins somebody's time here. */
const PERSON = { name: "Nia", email: "nia@example.com", password: "walnut-harbour-lantern-73" };

const importOnly = (importId: string): Fields => ({ importId });

/** What an import's step answers where it was taken: nothing to say. */
const TAKEN = /^"\$undefined"$/;

export const ACTIONS: Readonly<Record<string, ActionExpectation>> = {
  "(public)/actions#enter": {
    asks: "open",
    fields: () => ({ email: OWNER.email, password: OWNER.password }),
    does: /^\/$/,
  },
  "(public)/actions#begin": {
    asks: "open",
    fields: () => ({ ...PERSON, code: "ABCD-EFGH" }),
    does: /already|Too many attempts/,
  },
  "(public)/actions#leave": { asks: "open", does: /^\/sign-in$/ },
  "(public)/join/actions#accept": {
    asks: "open",
    fields: () => ({ ...PERSON, token: "none" }),
    does: /has been used or is too old/,
  },
  "(workspace)/accounts/actions#saveAccount": {
    asks: "accounts.write",
    id: "account",
    fields: (accountId) => ({ accountId, version: "0", name: "Haus Neu" }),
    does: /Somebody changed this account/,
    refuses: UNSAVED,
  },
  "(workspace)/actions#exploreSample": { asks: "sample.load", does: "changes" },
  "(workspace)/actions#takeOutSample": { asks: "sample.load", does: "changes" },
  "(workspace)/audits/actions#newAudit": { asks: "audits.make", does: /^\/audits\/[\w-]+$/ },
  "(workspace)/import/actions#changeColumns": {
    asks: "imports.run",
    id: "checked-import",
    fields: importOnly,
    does: TAKEN,
  },
  "(workspace)/import/actions#checkAgain": {
    asks: "imports.run",
    id: "checked-import",
    fields: importOnly,
    does: TAKEN,
  },
  "(workspace)/import/actions#chooseColumns": {
    asks: "imports.run",
    id: "import",
    fields: (importId) => ({ importId, kind: "accounts", "target.0": "name" }),
    does: TAKEN,
  },
  "(workspace)/import/actions#chooseKind": {
    asks: "imports.run",
    id: "import",
    fields: (importId) => ({ importId, kind: "accounts" }),
    does: TAKEN,
  },
  "(workspace)/import/actions#confirm": {
    asks: "imports.run",
    id: "checked-import",
    fields: (importId) => ({ importId, skipErrors: "on" }),
    does: TAKEN,
  },
  "(workspace)/import/actions#correctCells": {
    asks: "imports.run",
    id: "checked-import",
    fields: (importId) => ({ importId, "cell.2.0": "Haus Zwei" }),
    does: TAKEN,
  },
  "(workspace)/import/actions#giveUp": {
    asks: "imports.run",
    id: "import",
    fields: importOnly,
    does: TAKEN,
  },
  "(workspace)/import/actions#readAgain": {
    asks: "imports.run",
    id: "import",
    fields: (importId) => ({ importId, encoding: "utf-8" }),
    does: TAKEN,
  },
  "(workspace)/settings/actions#save": {
    asks: "settings.write",
    fields: () => ({
      name: "My accounts",
      currency: "EUR",
      timeZone: "UTC",
      locale: "en-GB",
      asOf: "",
    }),
    does: /"status":"saved"/,
  },
  "(workspace)/settings/people/actions#change": {
    asks: "people.manage",
    id: "member",
    fields: (userId) => ({ userId, role: "viewer" }),
    does: /^"\$undefined"$|Somebody must own the workspace/,
  },
  "(workspace)/settings/people/actions#inviteSomebody": {
    asks: "people.manage",
    fields: () => ({ name: "Nia", role: "viewer" }),
    does: /"token"/,
  },
  "(workspace)/settings/people/actions#takeBack": {
    asks: "people.manage",
    id: "invitation",
    fields: (id) => ({ id }),
    does: "changes",
  },
};
