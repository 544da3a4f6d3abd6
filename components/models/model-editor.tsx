"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Outcome } from "@/components/ui/outcome";
import { Section } from "@/components/ui/section";
import type { ModelFormState } from "@/lib/usecases/save-model";
import type { ModelView } from "@/lib/usecases/view-model";
import { ModelGroupFields } from "./model-group-fields";
import { MoverTable } from "./mover-table";
import { NumberFields } from "./number-fields";
import { SaveModel } from "./save-model";
import { useWhatIf } from "./use-what-if";
import { WeightFields } from "./weight-fields";
import { WhatIfBar, WhatIfPanel } from "./what-if-panel";

interface ModelEditorProps {
  readonly view: ModelView;
  /** Undefined for who may try a model but not store one. */
  readonly save: ((state: ModelFormState, data: FormData) => Promise<ModelFormState>) | undefined;
}

const OPEN: ModelFormState = { status: "open", message: "", problems: [], name: "", note: "" };
const nothing = async (state: ModelFormState) => state;

/** A model that is edited while its effect is shown. Without JavaScript its numbers are sent as typed. */
export function ModelEditor({ view, save }: ModelEditorProps) {
  const [answer, submit, pending] = useActionState(save ?? nothing, OPEN);
  const [texts, setTexts] = useState(answer.texts ?? view.texts);
  const tried = useWhatIf(texts, view.tried);
  const change = (changed: Readonly<Record<string, readonly string[]>>) =>
    setTexts((before) => ({ ...before, ...changed }));
  const found =
    answer.status === "invalid" && tried.state === "current" ? answer.problems : tried.problems;
  const problems = Object.fromEntries(found.map(({ path, message }) => [path, message]));
  const at = (path: string) => found.filter((one) => one.path === path).map((one) => one.message);
  return (
    <Form action={submit} noValidate className="space-y-8">
      {answer.status === "invalid" ? (
        <Outcome of={answer} tone="danger" role="alert">
          <p className="font-medium">{answer.message}</p>
          <ul className="grid list-disc gap-1 pl-5">
            {answer.problems.map(({ path, message }) => (
              <li key={path + message}>
                {path}: {message}
              </li>
            ))}
          </ul>
        </Outcome>
      ) : null}
      {answer.status === "saved" ? (
        <Outcome of={answer} tone="info" role="alert">
          <p>{answer.message}</p>
        </Outcome>
      ) : null}
      <WhatIfBar
        finding={tried.view.finding}
        state={tried.state}
        problems={tried.problems.map(({ message }) => message)}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 content-start gap-6">
          <Section title="What counts">
            <WeightFields
              weights={view.weights}
              texts={view.weights.map(({ path }) => texts[path]?.[0] ?? "")}
              problems={at("weights")}
              onChange={(next) =>
                change(
                  Object.fromEntries(view.weights.map(({ path }, i) => [path, [next[i] ?? ""]])),
                )
              }
            />
            <NumberFields
              numbers={[ticketField(view.currency)]}
              texts={texts}
              problems={problems}
              onChange={(path, next) => change({ [path]: next })}
            />
          </Section>
          {view.groups.map((group) => (
            <ModelGroupFields
              key={group.title}
              group={group}
              texts={texts}
              spreads={tried.view.distributions}
              problems={problems}
              onChange={change}
            />
          ))}
        </div>
        <div className="min-w-0 content-start xl:sticky xl:top-20 xl:self-start">
          <WhatIfPanel view={tried.view} />
        </div>
      </div>
      {tried.view.movers.length > 0 ? (
        <Section title="Accounts that would change segment">
          <MoverTable movers={tried.view.movers} />
          {tried.view.next ? (
            <Button type="button" onClick={tried.more}>
              Show more
            </Button>
          ) : null}
        </Section>
      ) : null}
      {save ? <SaveModel view={view} answer={answer} pending={pending} /> : null}
    </Form>
  );
}

const ticketField = (currency: string) => ({
  path: "referenceTicket",
  label: `Reference ticket, ${currency}`,
  hint: "Your typical ticket. Without one, ticket size is unknown for all accounts. Calibration proposes one.",
});
