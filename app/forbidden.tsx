import type { Metadata } from "next";
import { NotAllowed } from "@/components/people/not-allowed";
import { Button } from "@/components/ui/button";
import { leave } from "./(public)/actions";

export const metadata: Metadata = { title: "Not allowed" };

/** Without the frame, which needs a workspace: for somebody who belongs to none. */
export default function Forbidden() {
  return (
    <main className="mx-auto grid max-w-2xl gap-5 px-4 py-10">
      <NotAllowed />
      <form action={leave}>
        <Button>Sign out</Button>
      </form>
    </main>
  );
}
