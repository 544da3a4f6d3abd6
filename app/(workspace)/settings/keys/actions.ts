"use server";

import { revalidatePath } from "next/cache";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { type KeyState, makeKey, revokeKey } from "@/lib/auth/key-page";
import { requireOwnOrigin } from "@/lib/auth/own-origin";

export async function make(_: KeyState, data: FormData): Promise<KeyState> {
  await requireOwnOrigin();
  const state = await makeKey(await requireScopeOfForm(data, "keys.manage"), data);
  revalidatePath("/settings/keys");
  return state;
}

export async function revoke(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await revokeKey(await requireScopeOfForm(data, "keys.manage"), data, new Date());
  revalidatePath("/settings/keys");
}
