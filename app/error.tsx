"use client";

import { ErrorNotice } from "@/components/ui/error-notice";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A page that failed. What went wrong stays on the server; its number is shown. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="mx-auto grid max-w-2xl gap-5 px-4 py-10">
      <ErrorNotice reference={error.digest} retry={reset} />
    </main>
  );
}
