"use client";

import "./globals.css";
import { ErrorNotice } from "@/components/ui/error-notice";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** The layout itself failed: a document of its own. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Clientele</title>
        <main className="mx-auto grid max-w-2xl gap-5 px-4 py-10">
          <ErrorNotice reference={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
