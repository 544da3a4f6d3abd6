import { FocusOnChange } from "@/components/ui/focus-on-change";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { AccountView } from "@/lib/usecases/view-account";
import { OverrideForm, type OverrideFormAction } from "./override-form";
import { RemoveOverride, type RemoveOverrideAction } from "./remove-override";

/** What one may do about an override. */
export interface OverrideActions {
  readonly override: OverrideFormAction;
  readonly remove: RemoveOverrideAction;
}

interface OverrideSectionProps {
  readonly view: AccountView;
  /** Undefined for who may not change the account. */
  readonly actions: OverrideActions | undefined;
}

/** What a person says of the account beside the computed segment, and the form to say so. */
export function OverrideSection({ view, actions }: OverrideSectionProps) {
  const { override, edit, id } = view;
  return (
    <Section title="Override">
      <FocusOnChange value={override.state === undefined ? "" : "set"}>
        {override.state === undefined ? (
          <p className="max-w-prose text-muted">
            Nobody has overridden this rating. An override is shown next to the model's rating,
            never instead of it, until it expires or is removed.
          </p>
        ) : (
          <Notice tone="info">
            {override.sentences.map((sentence) => (
              <p key={sentence} className="max-w-prose">
                {sentence}
              </p>
            ))}
            <p className="max-w-prose whitespace-pre-wrap wrap-anywhere">
              <span className="font-medium">Reason:</span> {override.reason}
            </p>
            {actions ? (
              <RemoveOverride accountId={id} shown={override.shown} action={actions.remove} />
            ) : null}
          </Notice>
        )}
      </FocusOnChange>
      {actions && edit ? (
        <OverrideForm
          accountId={id}
          override={override}
          shownFacts={edit.shown}
          action={actions.override}
        />
      ) : null}
    </Section>
  );
}
