import type { Metadata } from "next";
import { NotAllowed } from "@/components/people/not-allowed";

export const metadata: Metadata = { title: "Not allowed" };

/** Inside the frame, which has the page's main part and the way to sign out. */
export default function ForbiddenPage() {
  return (
    <div className="grid gap-5">
      <NotAllowed />
    </div>
  );
}
