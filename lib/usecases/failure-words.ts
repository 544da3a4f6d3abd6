import type { ImportProblem } from "@/lib/schemas/import-record";

/** Why a job that works on an import ended, in the middle of a sentence. */
export const failureWords = (problem: ImportProblem | null): string =>
  problem?.code === "no-room"
    ? "because the server's disk is full; ask whoever runs it to free space"
    : "because something went wrong on our side";
