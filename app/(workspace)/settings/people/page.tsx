import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { OwnersTable } from "@/components/people/owners-table";
import { PeopleTables } from "@/components/people/people-tables";
import { requireMember, requireScope } from "@/lib/auth/current-scope";
import { isMailSetUp } from "@/lib/auth/mail";
import { ownLink } from "@/lib/auth/own-link";
import { viewPeople } from "@/lib/usecases/people";
import { viewOwners } from "@/lib/usecases/reassign-accounts";
import { change, handOverAccounts, inviteSomebody, makeReset, takeBack } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const view = await viewPeople(await requireMember("people.manage"), new Date());
  const owners = await viewOwners(await requireScope("accounts.reassign"));
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">People</h1>
        <PeopleTables
          view={view}
          address={ownLink("")}
          hasMail={isMailSetUp()}
          makeReset={makeReset}
          change={change}
          invite={inviteSomebody}
          takeBack={takeBack}
        />
        <OwnersTable view={owners} action={handOverAccounts} />
      </div>
    </DrawnFor>
  );
}
