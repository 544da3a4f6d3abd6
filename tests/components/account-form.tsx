import { AccountForm } from "@/components/accounts/account-form";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import { accountFormView } from "./account-form-view";
import { screen, show } from "./page";
import { echoing } from "./sent";

type Values = Parameters<typeof accountFormView>[0];
export type Answer = Partial<AccountFormState>;

const INVALID: AccountFormState = {
  ...{ status: "invalid", message: "Not saved. Check the 2 marked fields.", values: {} },
  problems: { name: "Give the account a name.", nps: "“splendid” is not a number." },
};

/** The form of an account with these values, and the action that answers it in turn. */
export function form(values: Values, ...answers: readonly Answer[]) {
  const [first = {}, ...others] = answers.map((answer) => ({ ...INVALID, ...answer }));
  const action = echoing<AccountFormState>({ ...INVALID, ...first }, ...others);
  const view = accountFormView(values);
  const user = show(<AccountForm view={view} action={action} cancelHref="/accounts" />);
  return { user, action };
}

export const field = (name: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: "input, select, textarea" });
export const saving = () => screen.getByRole("button", { name: "Save" });
