import type { Metadata } from "next";
import { PeopleTables } from "@/components/people/people-tables";
import { requireMember } from "@/lib/auth/current-scope";
import { ownAddress } from "@/lib/auth/own-origin";
import { viewPeople } from "@/lib/usecases/people";
import { change, inviteSomebody, takeBack } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const view = await viewPeople(await requireMember("people.manage"), new Date());
  return (
    <div className="grid gap-6">
      <h1 className="text-heading font-semibold">People</h1>
      <PeopleTables
        view={view}
        address={ownAddress()}
        change={change}
        invite={inviteSomebody}
        takeBack={takeBack}
      />
    </div>
  );
}
