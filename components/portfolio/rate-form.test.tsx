import { expect, it, vi } from "vitest";
import type { RateState, RatesView } from "@/lib/usecases/currency-rates";
import { screen, show } from "@/tests/components/page";
import { echoing, fieldsSent } from "@/tests/components/sent";
import { RateForm } from "./rate-form";
import { RateTable } from "./rate-table";

const VIEW: RatesView = {
  ...{ base: "USD", currency: "EUR", example: "0.92" },
  currencies: ["EUR", "JPY"].map((value) => ({ value, label: value })),
  rates: [
    { id: "r-1", currency: "EUR", from: "1 May 2005", rate: "1 EUR = 1.25 USD", by: "Ines" },
    { id: "r-2", currency: "JPY", from: "2 May 2005", rate: "1 JPY = 0.01 USD", by: "" },
  ],
};

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);

async function give(answer: RateState) {
  const action = echoing<RateState>(answer);
  const user = show(<RateForm view={VIEW} action={action} />);
  await user.selectOptions(field("Currency"), "JPY");
  await user.type(field(/^From/), "2005-05-01");
  await user.type(field(/^Value of 1 unit in USD/), "0");
  await user.click(screen.getByRole("button", { name: "Save currency rate" }));
  return action;
}

it("is refused beside its field, and what was typed stays", async () => {
  const action = await give({ problems: { rate: "Enter a number above 0." }, values: {} });
  expect(fieldsSent(action)).toEqual({ currency: "JPY", fromDay: "2005-05-01", rate: "0" });
  expect(screen.getByRole("alert").textContent).toContain("Not saved.");
  expect(field(/^Value of 1 unit/)).toBe(
    screen.getByRole("textbox", { description: /Enter a number above 0\.$/ }),
  );
  expect(field("Currency").value).toBe("JPY");
  expect(field(/^From/).value).toBe("2005-05-01");
});

it("is said to be saved", async () => {
  await give({ saved: "1 JPY = 0.01 USD.", problems: {}, values: {} });
  expect(screen.getByRole("status").textContent).toContain("Saved: 1 JPY = 0.01 USD.");
});

it("stands in the list, and is taken away by its own button", async () => {
  const takeAway = vi.fn<(data: FormData) => Promise<void>>(async () => undefined);
  const user = show(<RateTable rates={VIEW.rates} takeAway={takeAway} />);
  expect(screen.getByRole("row", { name: /^EUR 1 May 2005 1 EUR = 1.25 USD Ines/ })).toBeTruthy();
  await user.click(
    screen.getByRole("button", { name: "Remove the currency rate for JPY from 2 May 2005" }),
  );
  expect(takeAway.mock.lastCall?.[0].get("id")).toBe("r-2");
});

it("is none where nobody gave one", () => {
  show(<RateTable rates={[]} takeAway={async () => undefined} />);
  expect(screen.getByText("No currency rates yet.")).toBeTruthy();
});
