import type { Actor } from "@/lib/scope";

/** Whoever may run the command line of an installation owns it. */
export const COMMAND: Actor = { kind: "command", id: "command", name: "Command line" };
