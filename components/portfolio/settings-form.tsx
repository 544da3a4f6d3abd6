"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { NotSaved, Outcome } from "@/components/ui/outcome";
import type { SettingsState, SettingsView } from "@/lib/usecases/workspace-settings";

interface SettingsFormProps {
  readonly view: SettingsView;
  readonly action: (state: SettingsState, data: FormData) => Promise<SettingsState>;
}

const OPEN: SettingsState = { status: "open", conflict: [], problems: {}, values: {} };

/** The workspace's settings. Works without JavaScript; what was typed always comes back. */
export function SettingsForm({ view, action }: SettingsFormProps) {
  const [state, submit, pending] = useActionState(action, OPEN);
  const { status, conflict, problems, values } = state;
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      {status === "saved" ? (
        <Outcome of={state} tone="info" role="status">
          <p>Saved. Ratings are being updated.</p>
        </Outcome>
      ) : null}
      {status === "invalid" ? <NotSaved problems={problems} /> : null}
      {status === "conflict" ? (
        <Outcome of={state} tone="danger" role="alert">
          <p className="font-medium">
            Not saved. Someone changed the settings while you were editing. Check the settings
            below, then save again.
          </p>
          <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
            {conflict.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Outcome>
      ) : null}
      <input type="hidden" name="shown" value={values.shown ?? view.shown} />
      <Field
        input="text"
        name="name"
        label="Workspace name"
        maxLength={100}
        value={values.name ?? view.name}
        problem={problems.name}
        required
      />
      <Field
        input="choice"
        name="currency"
        label="Reporting currency"
        hint="Amounts in other currencies are converted at your currency rates. Amounts without a rate are left out of totals, and the page says how many."
        value={values.currency ?? view.currency}
        options={view.currencies}
        problem={problems.currency}
      />
      <Field
        input="choice"
        name="timeZone"
        label="Time zone"
        hint="Decides when a new day begins."
        value={values.timeZone ?? view.timeZone}
        options={view.timeZones}
        problem={problems.timeZone}
      />
      <Field
        input="choice"
        name="locale"
        label="Numbers and dates"
        value={values.locale ?? view.locale}
        options={view.locales}
        problem={problems.locale}
      />
      <Field
        input="date"
        name="asOf"
        label="As-of date"
        hint="Leave it empty for today. A fixed date rates an old list as of that date."
        value={values.asOf ?? view.asOf}
        problem={problems.asOf}
      />
      <Checkbox
        name="projectBased"
        value="on"
        defaultChecked={values.shown ? values.projectBased === "on" : view.projectBased}
      >
        We are a project-based business: do not warn when the largest accounts are customers
      </Checkbox>
      <Checkbox
        name="kamsSeeOwn"
        value="on"
        defaultChecked={values.shown ? values.kamsSeeOwn === "on" : view.kamsSeeOwn}
      >
        KAMs see only the accounts they own
      </Checkbox>
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "Saving…" : "Save"}
        </Button>
      </div>
    </Form>
  );
}
