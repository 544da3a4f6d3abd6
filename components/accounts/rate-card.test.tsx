import { expect, it, vi } from "vitest";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import type { RateCard as Card } from "@/lib/usecases/view-rate-queue";
import { screen, show, within } from "@/tests/components/page";
import { cardSent, echoing } from "@/tests/components/sent";
import { RateQueue } from "./rate-queue";

const CARD: Card = {
  ...{ accountId: "a-1", name: "Quillmere", href: "/accounts/a-1", revenue: "€9.00k" },
  mark: {
    ...{ segment: "client", borderline: false, provisional: false, lapsed: false, quiet: false },
  },
  ...{ verdict: "Rated a client.", missing: ["Ask for its direct awards."], label: undefined },
  ...{ mode: "rate", next: "a-2", skipHref: "/rate?at=a-2", version: 5, shown: "{}" },
  ...{ offer: undefined, shownOverride: "" },
  facts: { directAwardShare: "", contact: "", judged: "2" },
  contactOptions: [
    { value: "", label: "Not known" },
    { value: "named", label: "A person of ours" },
  ],
  judgedOptions: ["", "2", "5"].map((value) => ({ value, label: value || "Not judged" })),
  lastDay: "2026-03-31",
};

const REFUSED: AccountFormState = {
  ...{ status: "invalid", message: "Not saved. Check the marked field.", values: {} },
  problems: { eventText: "A judgement of 5 needs evidence." },
};

function queue(card: Partial<Card> = {}, backHref?: string) {
  const action = echoing<AccountFormState>(REFUSED);
  const shown = { ...CARD, ...card };
  const view = { mode: "rate" as const, progress: "1 client", card: shown, end: undefined };
  return {
    user: show(
      <RateQueue
        view={{ ...view, backHref, focus: backHref ? "account" : undefined }}
        rate={action}
      />,
    ),
    action,
  };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const radio = (group: string, name: string) =>
  within(screen.getByRole("group", { name: group })).getByRole("radio", { name });
const press = (name: string) => screen.getByRole("button", { name });

it("sends the facts with what the account is, and what it was shown with", async () => {
  const { user, action } = queue();
  await user.type(field("Or count orders"), "8");
  await user.type(field("Of these, without bids"), "6");
  await user.click(radio("Their contact with us", "A person of ours"));
  await user.click(radio("Your judgement", "5"));
  await user.type(field("When"), "2024-02-01");
  await user.type(field("What happened"), "Planned the season with us.");
  await user.click(press("Save and next"));
  expect(cardSent(action)).toEqual({
    ...{ accountId: "a-1", mode: "rate", next: "a-2", version: "5", shown: {} },
    ...{ directAwardShare: "", ordersAll: "8", ordersDirect: "6", contact: "named", judged: "5" },
    ...{ eventOn: "2024-02-01", eventText: "Planned the season with us.", toDecide: "" },
  });
});

it("says what is wrong beside its field and where the focus goes, and keeps what was typed", async () => {
  const { user } = queue();
  await user.type(field("Or count orders"), "8");
  await user.click(radio("Your judgement", "5"));
  await user.click(press("Save and next"));
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toBe("Not saved. Check the marked field.");
  expect(document.activeElement).toBe(alert);
  expect(field("What happened")).toBe(
    screen.getByRole("textbox", { description: /A judgement of 5 needs evidence/ }),
  );
  expect(field("Or count orders").value).toBe("8");
  expect(radio("Your judgement", "5")).toHaveProperty("checked", true);
});

it("saves without evidence where that is ticked, once it has been asked for", async () => {
  const { user, action } = queue();
  const box = () => screen.queryByRole("checkbox", { name: "Save without evidence" });
  await user.click(radio("Your judgement", "5"));
  expect(box()).toBeNull();
  await user.click(press("Save and next"));
  const asked = box();
  if (!asked) throw new Error("It is not asked.");
  await user.click(asked);
  await user.click(press("Save and next"));
  expect(cardSent(action)).toMatchObject({ judged: "5", withoutEvidence: "yes" });
});

it("saves by Enter in a field, and by the key n outside of fields", async () => {
  const { user, action } = queue();
  await user.type(field("Share of orders awarded without bids"), "20%{Enter}");
  expect(cardSent(action)).toMatchObject({ directAwardShare: "20%" });
  await user.keyboard("n");
  expect(action).toHaveBeenCalledTimes(2);
});

it("asks before what was typed is discarded by skipping", async () => {
  const { user } = queue();
  const followed = vi.fn((event: Event) => {
    if (!event.defaultPrevented) event.preventDefault();
    else followed.mockClear();
  });
  document.addEventListener("click", followed);
  await user.click(radio("Your judgement", "2"));
  expect(screen.queryByRole("alert")).toBeNull();
  await user.type(field("Or count orders"), "8");
  await user.click(screen.getByRole("link", { name: "Skip" }));
  expect(followed).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toContain("Not saved yet");
  expect(field("Or count orders").value).toBe("8");
  await user.click(screen.getByRole("link", { name: "Skip and discard" }));
  expect(followed).toHaveBeenCalled();
  document.removeEventListener("click", followed);
});

it("skips by the key s", async () => {
  const { user, action } = queue();
  const skip = screen.getByRole("link", { name: "Skip" });
  expect(skip.getAttribute("href")).toBe("/rate?at=a-2");
  let followed = "";
  const follow = (event: Event) => {
    if (event.target instanceof Element) followed = event.target.closest("a")?.href ?? "";
    event.preventDefault();
  };
  document.addEventListener("click", follow, { once: true });
  await user.keyboard("s");
  expect(new URL(followed).search).toBe("?at=a-2");
  expect(action).not.toHaveBeenCalled();
});

it("takes letters for themselves where one types, and all of them once the keys are off", async () => {
  const { user, action } = queue();
  await user.type(field("What happened"), "sun");
  expect(field("What happened").value).toBe("sun");
  field("What happened").blur();
  await user.click(screen.getByRole("checkbox", { name: /^Use single keys/ }));
  await user.keyboard("sn");
  expect(action).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: /^Use single keys/ }));
  // On a radio a letter means nothing by itself: the key works.
  radio("Your judgement", "5").focus();
  await user.keyboard("n");
  expect(action).toHaveBeenCalledOnce();
});

it("is read out where one has come from another account, and leads back there", () => {
  queue({}, "/rate?at=a-0");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Quillmere" }));
  expect(screen.getByRole("link", { name: "Previous account" }).getAttribute("href")).toBe(
    "/rate?at=a-0",
  );
});

it("leaves the focus where it is on the first account", () => {
  queue();
  expect(document.activeElement).toBe(document.body);
  expect(screen.getByRole("list", { name: "What to find out" }).textContent).toBe(
    "Ask for its direct awards.",
  );
});
