"use server";

import { redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/current-scope";
import { makeAudit } from "@/lib/usecases/audits";

export async function newAudit(): Promise<void> {
  redirect(`/audits/${await makeAudit(await requireScope("audits.make"))}`);
}
