import { expect, it } from "vitest";
import { ColumnsStep } from "@/components/imports/columns-step";
import { columnsViewOf } from "@/tests/components/columns-view";
import { screen, show } from "@/tests/components/page";
import { columnsSent, stepAction } from "@/tests/components/sent";

async function step(text: string) {
  const chooseColumns = stepAction();
  const others = { chooseKind: stepAction(), readAgain: stepAction(), forgetMapping: stepAction() };
  const view = await columnsViewOf(text);
  const user = show(
    <ColumnsStep importId="i-1" view={view} chooseColumns={chooseColumns} {...others} />,
  );
  return { user, chooseColumns };
}

it("import 44: persons beside companies are read where somebody says so", async () => {
  const { user, chooseColumns } = await step(
    "Name,Is a company,Related company\nAlder,1,\nAna,0,Alder\n",
  );
  expect(screen.getByText(/“Is a company” shows which rows are people/)).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "Import their rows as accounts too" }));
  await user.click(screen.getByRole("button", { name: "Check the rows" }));
  expect(columnsSent(chooseColumns).keepPersons).toBe(true);
});

it("a date column that is left out does not ask how it is written", async () => {
  const { user } = await step("Account name,Seen on\nAlder,03/04/2021\n");
  expect(screen.queryByRole("combobox", { name: "Dates of Seen on" })).toBeNull();
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Seen on maps to" }),
    "Customer since",
  );
  expect(screen.getByRole("combobox", { name: "Dates of Seen on" })).toBeTruthy();
});

it("names the first of the last rows, and all of them on demand", async () => {
  const end = [
    ...["Grand Totals (2 records)", "", "Confidential Information - Do Not Distribute"],
    ...["Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.", "Accounts"],
    "As of 2026-11-28 10:00:00 GMT",
  ].map((text) => `"${text}","",""`);
  const head = "Account name,Country,Orders (12 months)\nAlder,Spain,4\nBirch,Spain,5\n";
  await step(`${head}${end.join("\n")}\n`);
  expect(screen.getByText(/^Left out at the end: .+ and \d more\.$/)).toBeTruthy();
  expect(screen.getByText("Show all of these rows")).toBeTruthy();
});
