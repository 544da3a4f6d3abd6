import { expect, test } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen } from "@/tests/components/page";
import { fieldsSent } from "@/tests/components/sent";

test("what the rows leave open is asked on the check, and answered there", async () => {
  const field = {
    name: "answer.amountPer",
    label: "“Amount” is",
    value: "",
    options: [
      { value: "", label: "choose…" },
      { value: "order", label: "of the whole order" },
    ],
  };
  const asked = {
    code: "amountRepeats" as const,
    sentence: "“Amount” is the same on all rows.",
    isOpen: true,
    fields: [field],
  };
  const { user, answerQuestions } = showCheck({ orderFindings: [asked] });
  expect(screen.getByText(asked.sentence)).toBeTruthy();
  await user.selectOptions(screen.getByRole("combobox", { name: "“Amount” is" }), "order");
  await user.click(screen.getByRole("button", { name: "Check again with these answers" }));
  expect(fieldsSent(answerQuestions)).toMatchObject({
    importId: "i-1",
    "answer.amountPer": "order",
  });
});
