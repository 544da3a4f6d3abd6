import { expect, it, vi } from "vitest";
import { screen } from "@/tests/components/page";
import { field, press, queue, radio } from "@/tests/components/rate-queue";
import { cardSent } from "@/tests/components/sent";

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
