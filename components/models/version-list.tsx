"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Outcome } from "@/components/ui/outcome";
import { TextLink } from "@/components/ui/text-link";
import type { ModelVersionRow } from "@/lib/usecases/view-models";

interface VersionListProps {
  readonly rows: readonly ModelVersionRow[];
  /** Undefined for who may not, and while another one is being applied. */
  readonly apply:
    | ((problem: string | undefined, data: FormData) => Promise<string | undefined>)
    | undefined;
  readonly takeAway: ((data: FormData) => Promise<void>) | undefined;
  /** The version that was just made: one goes on from it. */
  readonly made: string | undefined;
}

const none = async () => undefined;

/** Every version of the model with what can be done with it. */
export function VersionList({ rows, apply, takeAway, made }: VersionListProps) {
  const [problem, submit, pending] = useActionState(apply ?? none, undefined);
  return (
    <KeepFocus>
      {problem ? (
        <Outcome of={problem} tone="danger" role="alert">
          <p>{problem}</p>
        </Outcome>
      ) : null}
      <ul className="grid border-t border-line">
        {rows.map((row) => (
          <li key={row.version} className="border-b border-line py-3">
            <KeepFocus isFocused={row.version === made}>
              <Words row={row} />
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                {apply && !row.isApplied ? (
                  <Form action={submit}>
                    <input type="hidden" name="version" value={row.version} />
                    <Button disabled={pending}>
                      {row.wasApplied ? "Go back" : "Apply"}
                      <span className="sr-only">
                        {row.wasApplied ? " to version " : " version "}
                        {row.version}
                      </span>
                    </Button>
                  </Form>
                ) : null}
                <Links row={row} />
                {takeAway && row.mayGo ? (
                  <Form action={takeAway}>
                    <input type="hidden" name="version" value={row.version} />
                    <Button tone="danger">
                      Delete<span className="sr-only"> version {row.version}</span>
                    </Button>
                  </Form>
                ) : null}
              </div>
            </KeepFocus>
          </li>
        ))}
      </ul>
    </KeepFocus>
  );
}

function Words({ row }: { readonly row: ModelVersionRow }) {
  return (
    <div className="grid gap-0.5">
      <h2 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        <span>{row.version}</span>
        {row.name ? <span className="font-normal wrap-anywhere">{row.name}</span> : null}
        {row.isApplied ? <span className="text-caption text-accent">applied</span> : null}
      </h2>
      {row.note ? <p className="max-w-prose wrap-anywhere">{row.note}</p> : null}
      <p className="text-caption text-muted">
        {row.made ? `Created ${row.made}. ` : ""}
        {row.applied}
      </p>
    </div>
  );
}

function Links({ row }: { readonly row: ModelVersionRow }) {
  const of = <span className="sr-only"> version {row.version}</span>;
  return (
    <>
      <TextLink href={row.editHref}>Edit a copy{of}</TextLink>
      {row.isApplied ? null : (
        <TextLink href={row.compareHref}>Compare with the applied version{of}</TextLink>
      )}
      <a
        href={row.fileHref}
        className="inline-flex min-h-6 items-center underline decoration-1 underline-offset-2 hover:decoration-2 touch:min-h-11"
      >
        Download{of}
      </a>
    </>
  );
}
