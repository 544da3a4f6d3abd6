import { expect, it } from "vitest";
import { checkView } from "@/tests/components/check-view";
import { page } from "@/tests/components/import-steps";
import { screen, within } from "@/tests/components/page";
import { typedSent } from "@/tests/components/sent";

it("lists values that nobody knows once, and takes what they are", async () => {
  const options = [
    { value: "", label: "as it is" },
    { value: "is framework", label: "framework" },
    { value: "empty", label: "nothing" },
  ];
  const { user, takeCheckForm } = page({
    check: checkView(),
    values: {
      newOwners: "1 new account owner will be added: Zacharias Neu.",
      hasMoreOwners: false,
      more: [],
      canListAll: false,
      values: [
        { name: "to.1.Gold", column: "Agreement", value: "Gold", rows: "2", answer: "", options },
        { name: "to.2.ja", column: "Manager", value: "ja", rows: "1", answer: "empty", options },
      ],
    },
  });
  expect(screen.getByText("1 new account owner will be added: Zacharias Neu.")).toBeTruthy();
  const table = screen.getByRole("table", { name: "Unknown values" });
  expect(within(table).getAllByRole("row", { name: /Gold/ })).toHaveLength(1);
  expect(within(table).getByRole("row", { name: /^Agreement Gold 2/ })).toBeTruthy();
  expect(screen.getByRole("combobox", { name: /^ja in Manager/ })).toHaveProperty("value", "empty");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Gold in Agreement maps to" }),
    "framework",
  );
  const [apply] = screen.getAllByRole("button", { name: "Apply and re-check" });
  if (apply) await user.click(apply);
  expect(typedSent(takeCheckForm).values).toEqual([
    { index: 1, from: "Gold", answer: { choice: "is", value: "framework" } },
  ]);
});
