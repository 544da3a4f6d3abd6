import { describe, expect, it } from "vitest";
import { button, choice, chosenText, rowOf, step, takenFor } from "@/tests/components/columns-step";
import { screen, show } from "@/tests/components/page";
import { columnsSent, idSent, stepAction } from "@/tests/components/sent";
import { ColumnsStep } from "./columns-step";

describe("what the columns are", () => {
  it("is sent as it is shown", async () => {
    const { user, chooseColumns } = await step("Account name,NPS,Colour\nFern,7,red\n");
    expect(takenFor("Account name").value).toBe("name");
    expect(screen.getByText("Left out and not stored: Colour.")).toBeTruthy();
    await user.click(button("Check the rows"));
    expect(columnsSent(chooseColumns)).toEqual({
      kind: "accounts",
      targets: { 0: "name", 1: "nps", 2: "" },
      decimals: { 1: "." },
      ...{ dates: {}, shares: {}, discounts: {}, excludeStatuses: [], createAccounts: false },
      ...{ keepPersons: false, mode: "both", emptyCells: "keep" },
    });
  });

  it("asks what a date in two ways means, beside what each answer makes of it", async () => {
    const { user, chooseColumns } = await step(
      "Account name,Customer since\nDatumshaus,03/04/2021\n",
      { problem: "The dates can be read in two ways." },
    );
    const dates = choice("Dates of Customer since");
    expect(dates.value).toBe("");
    await user.click(button("Check the rows"));
    expect(screen.getByRole("alert").textContent).toBe("The dates can be read in two ways.");
    expect(columnsSent(chooseColumns).dates).toEqual({});
    await user.selectOptions(dates, "03/31/2024, month first: “03/04/2021” is 4 Mar 2021");
    await user.click(button("Check the rows"));
    expect(columnsSent(chooseColumns).dates).toEqual({ 1: "mdy" });
  });

  it("asks how a lone 1.000 is written, also of a column that is taken in by hand", async () => {
    const { user, chooseColumns } = await step(
      "Account name,Spend so far,Colour\nTausendhaus,1.000,red\n",
    );
    expect(screen.getByText("Left out and not stored: Spend so far, Colour.")).toBeTruthy();
    await user.selectOptions(takenFor("Spend so far"), "Revenue (total)");
    expect(screen.getByText("Left out and not stored: Colour.")).toBeTruthy();
    expect(rowOf("Spend so far").getByText("chosen by you")).toBeTruthy();
    const numbers = choice("Numbers of Spend so far");
    expect(numbers.value).toBe("");
    await user.selectOptions(numbers, "1.234,56: “1.000” is 1,000");
    await user.click(button("Check the rows"));
    expect(columnsSent(chooseColumns)).toMatchObject({
      targets: { 0: "name", 1: "revenueTotalMinor", 2: "" },
      decimals: { 1: "," },
    });
  });

  it("shows dates as they are read, and says what years of two digits are", async () => {
    await step("Account name,Customer since,Notes\nKurzhaus,31.03.71,\n");
    expect(rowOf("Customer since").getByText("sure: same name as the field")).toBeTruthy();
    const dates = choice("Dates of Customer since", /70 to 99 are 1970 to 1999/);
    expect(dates.value).toBe("dotted");
    expect(chosenText(dates)).toContain("“31.03.71” is 31 Mar 1971");
  });

  it("asks whose revenue “Annual Revenue” is, and leaves it out", async () => {
    const { user, chooseColumns } = await step("Account Name,Annual Revenue\nKonzern,9000000\n");
    expect(takenFor("Account Name").value).toBe("name");
    expect(takenFor("Annual Revenue").value).toBe("");
    expect(rowOf("Annual Revenue").getByText(/Is this your revenue/)).toBeTruthy();
    await user.click(button("Check the rows"));
    expect(columnsSent(chooseColumns).targets).toEqual({ 0: "name", 1: "" });
  });

  it("says where a spreadsheet has damaged an identifier, while the column is taken for one", async () => {
    const { user } = await step("External ID,Account name\n1.23E+05,Fern\n1.23E+06,Moss\n");
    const damaged = /^2 values like 1\.23E\+05: damaged by a spreadsheet/;
    expect(rowOf("External ID").getByText(damaged)).toBeTruthy();
    await user.selectOptions(takenFor("External ID"), "Leave out");
    expect(rowOf("External ID").queryByText(damaged)).toBeNull();
    expect(screen.getByText("Left out and not stored: External ID.")).toBeTruthy();
  });

  it("says what stands in the way, and what was chosen is still chosen", async () => {
    const { user, chooseColumns } = await step("Account name,Nickname\nDoppelhaus,Doppel\n", {
      problem: "Two columns are chosen.",
    });
    await user.selectOptions(takenFor("Nickname"), "Account name");
    await user.click(button("Check the rows"));
    expect(screen.getByRole("alert").textContent).toBe("Two columns are chosen.");
    expect(takenFor("Nickname").value).toBe("name");
    expect(columnsSent(chooseColumns).targets).toEqual({ 0: "name", 1: "name" });
  });

  it("can be forgotten where it is remembered", async () => {
    const { view, forgetMapping, user } = await step("Account name,NPS\nFern,7\n");
    expect(screen.queryByRole("button", { name: /^Forget them/ })).toBeNull();
    const remembered = { ...view, remembered: "Taken as they were last time." };
    show(
      <ColumnsStep
        importId="i-2"
        view={remembered}
        {...{ chooseKind: stepAction(), readAgain: stepAction(), chooseColumns: stepAction() }}
        forgetMapping={forgetMapping}
      />,
    );
    expect(screen.getByText("Taken as they were last time.")).toBeTruthy();
    await user.click(button("Forget this and suggest columns again"));
    expect(idSent(forgetMapping)).toBe("i-2");
  });
});

describe("the choices of an order history", () => {
  it("are statuses to leave out, accounts to create, and what rows may do", async () => {
    const { user, chooseColumns } = await step(
      "Order number,Order date,Account ID,Amount,Status\nO-1,2024-01-10,K-1,100.00,Shipped\nO-2,2024-03-05,K-1,5.00,Cancelled\n",
    );
    const cancelled = { name: "Cancelled (1 row): suggests no purchase" };
    expect(screen.getByRole<HTMLInputElement>("checkbox", cancelled).checked).toBe(true);
    await user.click(screen.getByRole("checkbox", { name: "Shipped (1 row)" }));
    await user.click(screen.getByRole("checkbox", { name: /^Create them/ }));
    await user.click(screen.getByRole("radio", { name: /^Only update/ }));
    expect(screen.queryByRole("group", { name: /^Empty cells/ })).toBeNull();
    await user.click(button("Check the rows"));
    expect(columnsSent(chooseColumns)).toMatchObject({
      ...{ kind: "orders", mode: "update", createAccounts: false },
      excludeStatuses: ["Shipped", "Cancelled"],
    });
  });
});
