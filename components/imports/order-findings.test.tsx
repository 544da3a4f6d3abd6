import { expect, test } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen } from "@/tests/components/page";
import { typedSent } from "@/tests/components/sent";

test("what the rows leave open is asked on the check, and answered there", async () => {
  const field = {
    name: "answer.amountPer",
    label: "“Amount” is",
    value: "",
    options: [
      { value: "", label: "Choose…" },
      { value: "order", label: "of the whole order" },
    ],
  };
  const asked = {
    code: "amountRepeats" as const,
    sentence: "“Amount” is the same on all rows.",
    isOpen: true,
    fields: [field],
  };
  const { user, take } = showCheck({ orderFindings: [asked] });
  expect(screen.getByText(asked.sentence)).toBeTruthy();
  await user.selectOptions(screen.getByRole("combobox", { name: "“Amount” is" }), "order");
  const [apply] = screen.getAllByRole("button", { name: "Apply and re-check" });
  if (apply) await user.click(apply);
  expect(typedSent(take).answers).toEqual({ amountPer: "order" });
});

test("an answer that is only proposed is given by checking again, not by another button", async () => {
  const field = {
    name: "answer.documentKinds.Auftrag%20%22A%22",
    label: '“Auftrag "A"” is',
    value: "none",
    isProposed: true,
    options: [{ value: "none", label: "No purchase" }],
  };
  const asked = { code: "documentKinds" as const, sentence: "Do they count?", isOpen: true };
  const { user, take } = showCheck({ orderFindings: [{ ...asked, fields: [field] }] });
  await user.click(screen.getByRole("button", { name: "Back to columns" }));
  expect(typedSent(take).answers).toEqual({});
  const [apply] = screen.getAllByRole("button", { name: "Apply and re-check" });
  if (apply) await user.click(apply);
  expect(typedSent(take).answers).toEqual({
    documentKinds: [{ word: 'Auftrag "A"', counts: "none" }],
  });
});
