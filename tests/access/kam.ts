import { expect } from "@playwright/test";
import { GUARDED } from "./action-expectations";
import { askForPage, askHandler, callWithForeignIds, ofHandler } from "./ask";
import { saidBy } from "./calls";
import { HANDLERS, type IdKind, PAGES } from "./expectations";
import { accountOf, type Principal, type World } from "./world";

/** Of what there are ids that mean nothing to a KAM, though they are of their workspace. */
const OF_OTHERS: readonly (IdKind | undefined)[] = [
  undefined,
  "account",
  "change",
  "import",
  "checked-import",
];

/** A KAM is told that an account of somebody else is not theirs; an admin may change it. */
export async function changesOwnAlone(world: World, kam: Principal, admin: Principal) {
  const accountId = world.idOf("schunter", "account");
  const changeId = world.idOf("schunter", "change");
  const page = `/accounts/${accountId}/edit`;
  const { status, body } = await world.send(kam, page);
  expect(status).toBe(403);
  expect(body).not.toContain(accountOf("schunter"));
  expect((await world.send(admin, page)).status).toBe(200);
  for (const [action, fields] of [
    ["accounts/actions#saveAccount", { accountId, version: "0", tags: "mine" }],
    ["accounts/actions#saveFact", { accountId, version: "0", tags: "mine" }],
    [
      "accounts/actions#override",
      { accountId, shown: "{}", shownOverride: "", segment: "client", reason: "Mine." },
    ],
    ["accounts/actions#takeOverrideAway", { accountId, shownOverride: "" }],
    ["accounts/actions#undo", { accountId, changeId }],
    [
      "rate/actions#rate",
      {
        ...{ accountId, mode: "label", shown: "{}", shownOverride: "", next: "end" },
        label: "client",
      },
    ],
  ] as const) {
    const answer = await world.call(kam, `(workspace)/${action}`, fields);
    expect(saidBy(answer), action).toContain("belongs to somebody else");
  }
}

/**
 * What is somebody else's in their own workspace is to a KAM, where the workspace has them see
 * their own alone, as if it were another's.
 */
export async function seesOwnAlone(world: World, principal: Principal) {
  const kam: Principal = { ...principal, foreign: "schunter" };
  const pages = Object.entries(PAGES).filter(([, { id }]) => OF_OTHERS.includes(id));
  await Promise.all(pages.map(([address, page]) => askForPage(world, address, page, kam)));
  for (const [key, handler] of Object.entries(HANDLERS)) {
    if (!OF_OTHERS.includes(handler.id)) continue;
    await askHandler(world, key, handler, kam, ofHandler(kam, handler));
  }
  for (const [key, action] of GUARDED) {
    if (!action.ids?.every((kind) => OF_OTHERS.includes(kind))) continue;
    await callWithForeignIds(world, key, action, kam);
  }
  const audit = await world.send(kam, `/audits/${world.idOf("aller", "audit")}`);
  expect(audit.status).toBe(404);
}
