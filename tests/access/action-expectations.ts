import { OWNER } from "@/tests/e2e/product-database";
import type { ActionExpectation } from "./expectations";
import { IMPORT_ACTIONS, TAKEN } from "./import-action-expectations";

/** Said by forms that keep what was typed where somebody is signed out, or may not. */
const UNSAVED = /You are signed out|your role in this workspace does not allow/;

/** Fields of a form that begins somebody's time here. */
const PERSON = { name: "Nia", email: "nia@example.com", password: "walnut-harbour-lantern-73" };

const SETTINGS = {
  name: "My accounts",
  currency: "EUR",
  timeZone: "UTC",
  locale: "en-GB",
  asOf: "",
};

/** Every server action; expectations.ts says what a line is made of. */
export const ACTIONS: Readonly<Record<string, ActionExpectation>> = {
  "(public)/actions#enter": {
    asks: "open",
    fields: () => ({ email: OWNER.email, password: OWNER.password }),
    does: /^\/$/,
    goesOnIn: "aller",
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
    does: /has been used or has expired/,
  },
  "(public)/join/actions#acceptAs": {
    asks: "signed-in",
    fields: () => ({ token: "none" }),
    does: /has been used or has expired/,
  },
  // As its page: no mail is set up.
  "(public)/forgot/actions#forgot": { asks: "open", does: /ERROR_FALLBACK;404/ },
  "(public)/reset/actions#reset": {
    asks: "open",
    fields: () => ({ token: "none", password: PERSON.password }),
    does: /has been used or has expired/,
  },
  "(workspace)/accounts/actions#saveAccount": {
    asks: "accounts.write",
    ids: ["account"],
    fields: (accountId) => ({ accountId, version: "0", name: "Haus Neu" }),
    does: /Somebody changed this account/,
    refuses: UNSAVED,
  },
  "(workspace)/accounts/actions#saveFact": {
    asks: "accounts.write",
    ids: ["account"],
    fields: (accountId) => ({ accountId, version: "0", name: "Haus Neu" }),
    does: /Somebody changed this account/,
    refuses: UNSAVED,
  },
  "(workspace)/accounts/actions#override": {
    asks: "accounts.write",
    ids: ["account"],
    fields: (accountId) => ({
      ...{ accountId, shown: "{}", shownOverride: "" },
      ...{ segment: "client", reason: "They call us first.", expiresOn: "", reviewOn: "" },
    }),
    does: /Somebody changed this account/,
    refuses: UNSAVED,
  },
  "(workspace)/accounts/actions#takeOverrideAway": {
    asks: "accounts.write",
    ids: ["account"],
    fields: (accountId) => ({ accountId, shownOverride: "" }),
    does: /^"\$undefined"$|Somebody changed this override/,
  },
  "(workspace)/accounts/actions#undo": {
    asks: "accounts.write",
    ids: ["account", "change"],
    fields: (accountId, changeId) => ({ accountId, changeId }),
    does: /^"\$undefined"$|Cannot be undone/,
  },
  "(workspace)/actions#exploreSample": { asks: "sample.load", does: "changes" },
  "(workspace)/actions#takeOutSample": { asks: "sample.load", does: "changes" },
  "(workspace)/audits/actions#newAudit": { asks: "audits.make", does: /^\/audits\/[\w-]+$/ },
  ...IMPORT_ACTIONS,
  "(workspace)/rate/actions#rate": {
    asks: "accounts.write",
    ids: ["account"],
    fields: (accountId) => ({
      ...{ accountId, shown: "{}", next: "end" },
      ...{ mode: "label", shownOverride: "", label: "client" },
    }),
    does: /^\/rate$/,
    refuses: UNSAVED,
  },
  "(workspace)/settings/actions#save": {
    asks: "settings.write",
    fields: () => ({ ...SETTINGS, shown: JSON.stringify(SETTINGS) }),
    does: /"status":"(saved|conflict)"/,
  },
  "(workspace)/settings/deletion/actions#ask": {
    asks: "workspace.delete",
    fields: () => ({ name: "Never called so" }),
    does: /"name":"Never called so"/,
  },
  "(workspace)/settings/deletion/actions#keep": {
    asks: "workspace.delete",
    does: /^\/settings\/deletion$/,
  },
  "(workspace)/settings/export/actions#start": { asks: "workspace.export", does: "changes" },
  "(workspace)/settings/keys/actions#make": {
    asks: "keys.manage",
    ids: ["giver"],
    fields: (ownerId) => ({ name: "script", role: "kam", days: "1", ownerId }),
    does: /"key":"clientele_/,
  },
  "(workspace)/settings/keys/actions#revoke": {
    asks: "keys.manage",
    ids: ["key"],
    fields: (id) => ({ id }),
    does: "changes",
  },
  "(workspace)/settings/people/actions#change": {
    asks: "people.manage",
    ids: ["member"],
    fields: (userId) => ({ userId, role: "viewer", shown: "viewer" }),
    does: /^"\$undefined"$|Someone else changed this role/,
  },
  "(workspace)/settings/people/actions#handOverAccounts": {
    asks: "accounts.reassign",
    ids: ["giver", "taker"],
    fields: (from, to) => ({ from, to }),
    does: TAKEN,
  },
  "(workspace)/settings/people/actions#inviteSomebody": {
    asks: "people.manage",
    fields: () => ({ name: "Nia", role: "viewer" }),
    does: /"token"/,
  },
  "(workspace)/settings/people/actions#makeReset": {
    asks: "people.manage",
    ids: ["member"],
    fields: (userId) => ({ userId }),
    does: /"token"|To change your own password/,
  },
  "(workspace)/settings/people/actions#takeBack": {
    asks: "people.manage",
    ids: ["invitation"],
    fields: (id) => ({ id }),
    does: "changes",
  },
  "(workspace)/model/actions#save": {
    asks: "models.write",
    fields: () => ({ name: "Nothing" }),
    does: /Not saved/,
  },
  "(workspace)/model/versions/actions#apply": {
    asks: "models.write",
    fields: () => ({ version: "none" }),
    does: /no longer exists/,
  },
  "(workspace)/model/versions/actions#receive": {
    asks: "models.write",
    does: /Choose a model file first/,
  },
  "(workspace)/model/versions/actions#takeAway": {
    asks: "models.write",
    ids: ["model"],
    fields: (version) => ({ version }),
    does: "changes",
  },
  "(workspace)/settings/rates/actions#give": {
    asks: "settings.write",
    fields: () => ({ currency: "USD", fromDay: "2024-05-01", rate: "0.92" }),
    does: /"saved":"1 USD = 0.92 EUR/,
  },
  "(workspace)/settings/rates/actions#takeAway": {
    asks: "settings.write",
    ids: ["rate"],
    fields: (id) => ({ id }),
    does: "changes",
  },
  "(workspace)/workspaces/actions#goOn": { asks: "workspace.make", does: TAKEN },
  "(workspace)/workspaces/actions#make": {
    asks: "workspace.make",
    fields: () => ({ name: "New", currency: "EUR", timeZone: "UTC", locale: "en-GB" }),
    does: "changes",
  },
  // Leads back from the new workspace.
  "(workspace)/workspaces/actions#switchTo": {
    asks: "signed-in",
    ids: ["workspace"],
    fields: (workspaceId) => ({ workspaceId }),
    does: "changes",
  },
  "(workspace)/you/actions#changeOwnPassword": {
    asks: "signed-in",
    fields: () => ({ current: "not the one they have", password: "gravel-otter-window-58" }),
    does: /This is not your current password/,
  },
  "(workspace)/you/actions#endOne": {
    asks: "signed-in",
    ids: ["session"],
    fields: (id) => ({ id }),
    does: "changes",
  },
  // The last one: it signs its caller out.
  "(workspace)/you/actions#leaveEverywhere": { asks: "signed-in", does: "changes" },
};

/** The actions that are not for everybody. */
export const GUARDED = Object.entries(ACTIONS).filter(([, { asks }]) => asks !== "open");
