import { expect, it } from "vitest";
import { screen } from "@/tests/components/page";
import { field, queue, radio } from "@/tests/components/rate-queue";
import { cardSent } from "@/tests/components/sent";

it("saves by Enter in a field, and by the key n outside of fields", async () => {
  const { user, action } = queue();
  await user.type(field("Share of orders awarded without bids"), "20%{Enter}");
  expect(cardSent(action)).toMatchObject({ directAwardShare: "20%" });
  await user.keyboard("n");
  expect(action).toHaveBeenCalledTimes(2);
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
