import { ColumnsStep } from "@/components/imports/columns-step";
import { columnsViewOf } from "./columns-view";
import { screen, show, within } from "./page";
import { stepAction } from "./sent";

/** The columns step of a file, and what its forms are sent to. */
export async function step(
  file: Parameters<typeof columnsViewOf>[0],
  { problem, ...chosen }: Parameters<typeof columnsViewOf>[1] & { problem?: string } = {},
) {
  const actions = {
    chooseKind: stepAction(),
    readAgain: stepAction(),
    chooseColumns: stepAction(problem),
    forgetMapping: stepAction(),
  };
  const view = await columnsViewOf(file, chosen);
  return { user: show(<ColumnsStep importId="i-1" view={view} {...actions} />), ...actions, view };
}

export const choice = (name: string, description?: RegExp) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name, ...(description && { description }) });
export const takenFor = (column: string) => choice(`${column} maps to`);
export const button = (name: string) => screen.getByRole("button", { name });
export const rowOf = (column: string) => {
  const row = screen.getByRole("rowheader", { name: column }).closest("tr");
  if (!row) throw new Error(`No row of ${column}.`);
  return within(row);
};
export const chosenText = (select: HTMLSelectElement) => select.selectedOptions[0]?.textContent;
