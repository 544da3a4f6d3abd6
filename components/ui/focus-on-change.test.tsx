import { useState } from "react";
import { expect, it } from "vitest";
import { screen, show } from "@/tests/components/page";
import { FocusOnChange } from "./focus-on-change";

/** A part of a page with a button that goes by being pressed. */
function Part() {
  const [isSet, setSet] = useState(true);
  return (
    <>
      <FocusOnChange value={isSet ? "set" : ""}>
        <p>{isSet ? "There is one." : "There is none."}</p>
        {isSet ? (
          <button type="button" onClick={() => setSet(false)}>
            Remove
          </button>
        ) : null}
      </FocusOnChange>
      <button type="button" onClick={() => setSet((before) => !before)}>
        Elsewhere
      </button>
    </>
  );
}

const focused = () => document.activeElement?.textContent;

it("takes the focus where the button that was pressed has gone", async () => {
  const user = show(<Part />);
  expect(document.activeElement).toBe(document.body);
  await user.click(screen.getByRole("button", { name: "Remove" }));
  expect(focused()).toBe("There is none.");
});

it("leaves it to who is elsewhere", async () => {
  const user = show(<Part />);
  await user.click(screen.getByRole("button", { name: "Elsewhere" }));
  expect(focused()).toBe("Elsewhere");
});
