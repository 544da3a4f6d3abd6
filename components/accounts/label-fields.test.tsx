import { expect, it } from "vitest";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import type { RateCard as Card, RateQueueView } from "@/lib/usecases/view-rate-queue";
import { screen, show } from "@/tests/components/page";
import { echoing, labelSent } from "@/tests/components/sent";
import { RateQueue } from "./rate-queue";

const CARD: Card = {
  ...{ accountId: "a-1", name: "Quillmere", href: "/accounts/a-1", revenue: "€9.00k" },
  mark: {
    ...{ segment: "customer", borderline: false, provisional: false, lapsed: false, quiet: false },
  },
  ...{ verdict: "Rated a customer.", missing: [], label: undefined, mode: "label", next: "a-2" },
  ...{ skipHref: "/rate?mode=label&at=a-2", version: 5, shown: "{}", offer: undefined },
  ...{ shownOverride: "", facts: { directAwardShare: "", contact: "", judged: "" } },
  ...{ contactOptions: [], judgedOptions: [], lastDay: "2026-03-31" },
};

const LABEL = { segment: "client", sentence: "Labelled a client." } as const;
const OFFER = { segment: "client", sentence: "Your label says a client." } as const;
const REFUSED: AccountFormState = {
  ...{ status: "invalid", message: "Not saved.", problems: { reason: "Say why." }, values: {} },
};

function queue(card: Partial<Card> = {}, focus?: RateQueueView["focus"]) {
  const action = echoing<AccountFormState>(REFUSED);
  const shown = { ...CARD, ...card };
  const view = { mode: "label" as const, progress: "1 client", card: shown, end: undefined };
  const part = <RateQueue view={{ ...view, backHref: undefined, focus }} rate={action} />;
  return { user: show(part), action };
}

const press = (name: string) => screen.getByRole("button", { name });
const reason = () => screen.getByLabelText<HTMLInputElement>("Reason for the override");

it("says what labelling is for, and asks for no facts", () => {
  queue();
  expect(screen.getByRole("heading", { level: 1, name: "Label accounts" })).toBeTruthy();
  expect(screen.getByText(/they do not change ratings/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});

it.each([
  ["c", "client"],
  ["u", "customer"],
] as const)("labels by the key %s", async (key, label) => {
  const { user, action } = queue();
  await user.keyboard(key);
  expect(labelSent(action)).toMatchObject({ accountId: "a-1", next: "a-2", label });
});

it("offers the override by the same key where the label disagrees, once there is a reason", async () => {
  const { user, action } = queue({ label: LABEL, offer: OFFER }, "offer");
  expect(document.activeElement).toBe(screen.getByRole("status"));
  await user.keyboard("c");
  expect(document.activeElement).toBe(reason());
  expect(action).not.toHaveBeenCalled();
  await user.keyboard("They call us first.{Enter}");
  expect(labelSent(action)).toMatchObject({ override: "client", reason: "They call us first." });
  expect(labelSent(action)?.label).toBeUndefined();
  // Refused: what was typed is still there, and the key overrides.
  expect(reason().value).toBe("They call us first.");
  await user.keyboard("c");
  expect(action).toHaveBeenCalledTimes(2);
  await user.keyboard("u");
  expect(labelSent(action)).toMatchObject({ label: "customer" });
});

it("offers nothing where they agree", () => {
  queue({ label: LABEL });
  expect(screen.queryByLabelText("Reason for the override")).toBeNull();
  expect(screen.getByRole("link", { name: "Next account" })).toBeTruthy();
});

it("goes back to the account where its label was removed", () => {
  queue({}, "account");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Quillmere" }));
});

it("shows a label that is there, and takes it back", async () => {
  const { user, action } = queue({ label: LABEL });
  await user.click(press("Remove the label"));
  expect(labelSent(action)?.label).toBe("none");
});

it("uses the keys c, u and s, as the help page says", () => {
  queue({ label: LABEL, offer: OFFER });
  const keys = [...document.querySelectorAll<HTMLElement>("[data-key]")].map(
    ({ dataset }) => dataset.key,
  );
  expect(keys.sort()).toEqual(["c", "s", "u"]);
});
