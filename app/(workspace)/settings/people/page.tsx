import type { Metadata } from "next";
import { OwnersTable } from "@/components/people/owners-table";
import { PeopleTables } from "@/components/people/people-tables";
import { requireMember, requireScope } from "@/lib/auth/current-scope";
import { ownAddress } from "@/lib/auth/own-origin";
import { viewPeople } from "@/lib/usecases/people";
import { viewOwners } from "@/lib/usecases/reassign-accounts";
import { change, handOverAccounts, inviteSomebody, takeBack } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const view = await viewPeople(await requireMember("people.manage"), new Date());
  const owners = await viewOwners(await requireScope("accounts.reassign"));
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
      <OwnersTable view={owners} action={handOverAccounts} />
    </div>
  );
}
