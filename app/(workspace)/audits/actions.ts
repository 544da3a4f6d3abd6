"use server";

import { redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { makeAudit } from "@/lib/usecases/audits";

export async function newAudit(): Promise<void> {
  await requireOwnOrigin();
  redirect(`/audits/${await makeAudit(await requireScope("audits.make"))}`);
}
