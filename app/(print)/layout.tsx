import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** What is meant for paper: the sheet alone. */
export default function PrintLayout({ children }: { readonly children: ReactNode }) {
  return (
    <main className="mx-auto max-w-6xl px-4 py-6 md:px-8 print:max-w-none print:p-0">
      {children}
    </main>
  );
}
