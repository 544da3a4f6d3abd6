import { expect, it } from "vitest";
import { screen, show } from "@/tests/components/page";
import { answering, fieldsSent } from "@/tests/components/sent";
import { UndoChange } from "./undo-change";

it("says which change it takes back, and why it could not", async () => {
  const action = answering<string | undefined>("It was changed since.");
  const user = show(
    <UndoChange accountId="a-1" changeId="c-1" what="NPS: 10 → 50" action={action} />,
  );
  await user.click(screen.getByRole("button", { name: "Undo NPS: 10 → 50" }));
  expect(fieldsSent(action)).toEqual({ accountId: "a-1", changeId: "c-1" });
  expect(screen.getByRole("alert").textContent).toBe("It was changed since.");
});
