import { RateQueue } from "@/components/accounts/rate-queue";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import type { RateCard as Card } from "@/lib/usecases/view-rate-queue";
import { screen, show, within } from "./page";
import { echoing } from "./sent";

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

/** The queue at one account, and the action that refuses what is saved. */
export function queue(card: Partial<Card> = {}, backHref?: string) {
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

export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const radio = (group: string, name: string) =>
  within(screen.getByRole("group", { name: group })).getByRole("radio", { name });
export const press = (name: string) => screen.getByRole("button", { name });
