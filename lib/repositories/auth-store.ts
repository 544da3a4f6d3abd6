import { prismaAdapter } from "better-auth/adapters/prisma";
import { database } from "@/lib/db/client";

/** Where the sign-in library keeps people, their passwords and their sessions: our own database. */
export function authStore() {
  const { prisma, provider } = database();
  return prismaAdapter(prisma, { provider });
}
