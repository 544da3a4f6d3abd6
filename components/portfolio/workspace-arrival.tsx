import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ArrivalView } from "@/lib/usecases/view-arrival";

/** A workspace that could not be made from an export: why, and the ways on. */
export function WorkspaceArrival({ fileName, failure }: ArrivalView) {
  return (
    <div className="grid max-w-prose gap-5">
      <h1 className="text-heading font-semibold">This workspace is empty</h1>
      <Notice tone="danger">
        <p className="font-medium wrap-anywhere">{fileName}</p>
        <p>{failure}</p>
      </Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/workspaces/new" tone="primary">
          Try with another file
        </ButtonLink>
        <ButtonLink href="/settings/deletion">Delete this workspace</ButtonLink>
        <ButtonLink href="/import">Import a list into it</ButtonLink>
      </div>
    </div>
  );
}
