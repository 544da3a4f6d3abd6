import type { ReactNode } from "react";

/** The pages before somebody is signed in. */
export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return <main className="mx-auto grid max-w-md gap-6 px-4 py-12">{children}</main>;
}
