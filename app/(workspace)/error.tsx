"use client";

import { ErrorNotice } from "@/components/ui/error-notice";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A page of the workspace that failed; the frame stays. */
export default function WorkspaceErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <div className="grid max-w-2xl gap-5">
      <ErrorNotice reference={error.digest} retry={reset} />
    </div>
  );
}
