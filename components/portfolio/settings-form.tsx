"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { SettingsState, SettingsView } from "@/lib/usecases/workspace-settings";

interface SettingsFormProps {
  readonly view: SettingsView;
  readonly action: (state: SettingsState, data: FormData) => Promise<SettingsState>;
}

const OPEN: SettingsState = { status: "open", conflict: [], problems: {}, values: {} };

/** The workspace's settings. Works without JavaScript; what was typed always comes back. */
export function SettingsForm({ view, action }: SettingsFormProps) {
  const [{ status, conflict, problems, values }, submit, pending] = useActionState(action, OPEN);
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      {status === "saved" ? (
        <Notice tone="info" role="status">
          <p>Saved. The portfolio is rated again in the background.</p>
        </Notice>
      ) : null}
      {status === "invalid" ? (
        <Notice tone="danger" role="alert">
          <p>Nothing was saved yet. The fields below need another look.</p>
        </Notice>
      ) : null}
      {status === "conflict" ? (
        <Notice tone="danger" role="alert">
          <p className="font-medium">
            Somebody changed the settings while you were editing. Nothing was saved yet. Look at
            them below, then save again.
          </p>
          <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
            {conflict.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <input type="hidden" name="shown" value={values.shown ?? view.shown} />
      <Field
        input="text"
        name="name"
        label="Name of the workspace"
        maxLength={100}
        value={values.name ?? view.name}
        problem={problems.name}
        required
      />
      <Field
        input="choice"
        name="currency"
        label="Reporting currency"
        hint="Amounts in other currencies convert by your currency rates; without a rate they are left out of the sums and counted as left out."
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
        hint="Empty means today. A fixed date rates an old list as of its own time."
        value={values.asOf ?? view.asOf}
        problem={problems.asOf}
      />
      <Checkbox
        name="projectBased"
        value="on"
        defaultChecked={values.shown ? values.projectBased === "on" : view.projectBased}
      >
        We are a project-based business: customers among the largest accounts are no warning
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
