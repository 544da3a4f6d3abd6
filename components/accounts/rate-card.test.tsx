import { expect, it } from "vitest";
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
  ...{ part: "unlabelled", next: "a-2", skipHref: "/rate?at=a-2", version: 5, shown: "{}" },
  facts: { directAwardShare: "", contact: "", judged: "2" },
  contactOptions: [
    { value: "", label: "Not known" },
    { value: "named", label: "A person of ours" },
  ],
  judgedOptions: ["", "2", "5"].map((value) => ({ value, label: value || "Not judged" })),
  lastDay: "2026-03-31",
};

const REFUSED: AccountFormState = {
  ...{ status: "invalid", message: "Nothing was saved yet.", values: {} },
  problems: { eventText: "A judgement of 5 needs something that shows it." },
};

function queue(card: Partial<Card> = {}, backHref?: string) {
  const action = echoing<AccountFormState>(REFUSED);
  const view = { progress: "1 client", card: { ...CARD, ...card }, end: undefined, backHref };
  return { user: show(<RateQueue view={view} rate={action} />), action };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const radio = (group: string, name: string) =>
  within(screen.getByRole("group", { name: group })).getByRole("radio", { name });
const press = (name: string) => screen.getByRole("button", { name });

it("sends the facts with what the account is, and what it was shown with", async () => {
  const { user, action } = queue();
  await user.type(field("Or count: orders"), "8");
  await user.type(field("Won without a bid"), "6");
  await user.click(radio("Whom they turn to", "A person of ours"));
  await user.click(radio("What you make of it", "5"));
  await user.type(field("When"), "2024-02-01");
  await user.type(field("What happened"), "Planned the season with us.");
  await user.click(press("A client"));
  expect(cardSent(action)).toEqual({
    ...{ accountId: "a-1", part: "unlabelled", next: "a-2", version: "5", shown: {} },
    ...{ directAwardShare: "", ordersAll: "8", ordersDirect: "6", contact: "named", judged: "5" },
    ...{ eventOn: "2024-02-01", eventText: "Planned the season with us.", toDecide: "" },
    label: "client",
  });
});

it("says what is wrong beside its field and where the focus goes, and keeps what was typed", async () => {
  const { user } = queue();
  await user.type(field("Or count: orders"), "8");
  await user.click(radio("What you make of it", "5"));
  await user.click(press("A client"));
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toBe("Nothing was saved yet.");
  expect(document.activeElement).toBe(alert);
  expect(field("What happened")).toBe(
    screen.getByRole("textbox", { description: /A judgement of 5 needs something that shows it/ }),
  );
  expect(field("Or count: orders").value).toBe("8");
  expect(radio("What you make of it", "5")).toHaveProperty("checked", true);
});

it("saves facts by Enter in a field, and labels nothing by it", async () => {
  const { user, action } = queue();
  await user.type(field("Share awarded without a bid"), "20%{Enter}");
  expect(cardSent(action)).toMatchObject({ directAwardShare: "20%" });
  expect(cardSent(action)?.label).toBeUndefined();
});

it.each([
  ["c", "client"],
  ["u", "customer"],
] as const)("labels by the key %s", async (key, label) => {
  const { user, action } = queue();
  await user.keyboard(key);
  expect(cardSent(action)?.label).toBe(label);
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
  await user.type(field("What happened"), "cus");
  expect(field("What happened").value).toBe("cus");
  field("What happened").blur();
  await user.click(screen.getByRole("checkbox", { name: /^Single keys/ }));
  await user.keyboard("cus");
  expect(action).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: /^Single keys/ }));
  // On a radio a letter means nothing by itself: the key works.
  radio("What you make of it", "5").focus();
  await user.keyboard("c");
  expect(cardSent(action)?.label).toBe("client");
});

it("is read out where one has come from another account, and leads back there", () => {
  queue({}, "/rate?at=a-0");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Quillmere" }));
  expect(screen.getByRole("link", { name: "Back to the last account" }).getAttribute("href")).toBe(
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

it("shows a label that is there, and takes it back", async () => {
  const { user, action } = queue({ label: { segment: "client", sentence: "Labelled a client." } });
  expect(screen.getByText("Labelled a client.")).toBeTruthy();
  await user.click(press("Remove the label"));
  expect(cardSent(action)?.label).toBe("none");
});
