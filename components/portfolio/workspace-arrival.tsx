import { Button, ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { ArrivalView } from "@/lib/usecases/view-arrival";

interface WorkspaceArrivalProps extends ArrivalView {
  /** Has the worker try the rest again. */
  readonly goOn: (data: FormData) => Promise<void>;
}

/** A workspace that could not be made from an export: why, and the ways on. */
export function WorkspaceArrival({ fileName, failure, mayGoOn, goOn }: WorkspaceArrivalProps) {
  return (
    <div className="grid max-w-prose gap-5">
      <h1 className="text-heading font-semibold">
        {mayGoOn ? "This workspace is incomplete" : "This workspace is empty"}
      </h1>
      <Notice tone="danger">
        <p className="font-medium wrap-anywhere">{fileName}</p>
        <p>{failure}</p>
      </Notice>
      {mayGoOn ? (
        <Form action={goOn}>
          <Button tone="primary">Try again</Button>
        </Form>
      ) : (
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/workspaces/new" tone="primary">
            Try another file
          </ButtonLink>
          <ButtonLink href="/settings/deletion">Delete the workspace</ButtonLink>
          <ButtonLink href="/import">Import a list</ButtonLink>
        </div>
      )}
    </div>
  );
}
