import { checkFieldNames } from "@/components/imports/check-field-names";
import { CheckForm } from "@/components/imports/check-form";
import type { CheckState } from "@/components/imports/check-state";
import { CheckStep } from "@/components/imports/check-step";
import { checkView } from "./check-view";
import { screen, show } from "./page";
import { answering } from "./sent";

/** The check step as its view says, and what its form is sent to. */
export function showCheck(more: Parameters<typeof checkView>[0], ...answers: CheckState[]) {
  const [first = { typed: {} }, ...others] = answers;
  const take = answering<CheckState>(first, ...others);
  const view = checkView(more);
  const user = show(
    <CheckForm action={take} importId="i-1" basis={view.basis} fields={checkFieldNames(view)}>
      <CheckStep view={view} />
    </CheckForm>,
  );
  return { user, take };
}

/** The option that decides nothing. */
export const CHOOSE = { value: "", label: "Choose…" };

/** The first button of that name: some stand above and below the rows. */
export function button(name: string): HTMLElement {
  const [first] = screen.getAllByRole("button", { name });
  if (!first) throw new Error(`There is no button “${name}”.`);
  return first;
}
