import { useState } from "react";
import { expect, it } from "vitest";
import { LIST_VIEW } from "@/tests/components/account-list-view";
import { screen, show } from "@/tests/components/page";
import { AccountList } from "./account-list";

/** The list, of which every link and search brings the second page. */
function Turned() {
  const [isTurned, turn] = useState(false);
  const next = (event: { preventDefault(): void }) => {
    event.preventDefault();
    turn(true);
  };
  const paging = isTurned
    ? { position: "51–100 of 125", previousHref: "/accounts" }
    : { position: "1–50 of 125", nextHref: "/accounts?after=x" };
  return (
    <div onClickCapture={next} onSubmitCapture={next}>
      <AccountList view={{ ...LIST_VIEW, address: String(isTurned), paging }} mayAdd />
    </div>
  );
}

it("gives the focus to the list where the page was turned", async () => {
  const user = show(<Turned />);
  await user.click(screen.getByRole("link", { name: "Next" }));
  expect(document.activeElement).toBe(screen.getByRole("group", { name: "51–100 of 125" }));
});

it("leaves focus and caret in the search", async () => {
  const user = show(<Turned />);
  const search = screen.getByLabelText<HTMLInputElement>(
    "Name, external ID, account owner or industry",
  );
  await user.type(search, "rn", { initialSelectionStart: 2, initialSelectionEnd: 2 });
  search.form?.requestSubmit();
  expect(await screen.findByRole("group", { name: "51–100 of 125" })).toBeTruthy();
  expect(document.activeElement).toBe(search);
  expect([search.value, search.selectionStart]).toEqual(["fern", 4]);
});
