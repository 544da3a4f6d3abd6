import type { ActionExpectation, Fields } from "./expectations";

const importOnly = (importId: string): Fields => ({ importId });

/** What an action answers that leads on to the next step of an import. */
const LED_ON = /^\/import\/[\w-]+$/;

/** What an action answers that did what was asked: nothing to say. */
export const TAKEN = /^"\$undefined"$/;

/** The server actions of the import's steps; expectations.ts says what a line is made of. */
export const IMPORT_ACTIONS: Readonly<Record<string, ActionExpectation>> = {
  "(workspace)/import/actions#chooseColumns": {
    asks: "imports.run",
    ids: ["import"],
    fields: (importId) => ({ importId, kind: "accounts", "target.0": "name" }),
    does: LED_ON,
  },
  "(workspace)/import/actions#chooseKind": {
    asks: "imports.run",
    ids: ["import"],
    fields: (importId) => ({ importId, kind: "accounts" }),
    does: TAKEN,
  },
  "(workspace)/import/actions#confirm": {
    asks: "imports.run",
    ids: ["checked-import"],
    fields: (importId) => ({ importId, errors: "leave" }),
    does: LED_ON,
  },
  "(workspace)/import/check/actions#takeCheckForm": {
    asks: "imports.run",
    ids: ["checked-import"],
    fields: (importId) => ({ importId, basis: "0.a.b", intent: "ask" }),
    does: /Discard this import\?/,
    refuses: /You are signed out|your role in this workspace does not allow/,
  },
  "(workspace)/import/actions#forgetMapping": {
    asks: "imports.run",
    ids: ["import"],
    fields: importOnly,
    does: TAKEN,
  },
  "(workspace)/import/actions#discard": {
    asks: "imports.run",
    ids: ["import"],
    fields: importOnly,
    does: TAKEN,
  },
  "(workspace)/import/actions#readAgain": {
    asks: "imports.run",
    ids: ["import"],
    fields: (importId) => ({ importId, encoding: "utf-8" }),
    does: TAKEN,
  },
  // It was not written: there is nothing to take back, and nothing under way to be left.
  "(workspace)/import/[id]/undo/actions#leaveAsItIs": {
    asks: "imports.run",
    ids: ["import"],
    fields: importOnly,
    does: /This import is no longer being undone/,
  },
  "(workspace)/import/[id]/undo/actions#undo": {
    asks: "imports.run",
    ids: ["import"],
    fields: importOnly,
    does: /This import cannot be undone, because/,
  },
};
