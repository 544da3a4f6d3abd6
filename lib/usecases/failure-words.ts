import type { ImportProblem } from "@/lib/schemas/import-record";

/** Why a job that works on an import ended, in the middle of a sentence. */
export const failureWords = (problem: ImportProblem | null): string =>
  problem?.code === "no-room"
    ? "because the disk of the server is full: somebody has to make room there"
    : "because of a fault on our side";
