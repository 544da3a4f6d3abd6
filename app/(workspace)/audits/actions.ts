"use server";

import { redirect } from "next/navigation";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { makeAudit } from "@/lib/usecases/audits";

export async function newAudit(data: FormData): Promise<void> {
  await requireOwnOrigin();
  redirect(`/audits/${await makeAudit(await requireScopeOfForm(data, "audits.make"))}`);
}
