import { z } from "zod";

/** Work longer than a second, done by the worker process. */
export const JOB_KINDS = [
  "read-import",
  "check-import",
  "land-import",
  "undo-import",
  "refresh-portfolio",
  "apply-model",
  "load-sample",
  "remove-sample",
  "reassign-accounts",
  "export-workspace",
  "read-workspace",
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATUSES = ["queued", "running", "done", "failed", "cancelled"] as const;

/** For whom a job works, as it is stored. */
const startedBy = z.object({
  kind: z.enum(["person", "key", "command"]),
  id: z.string(),
  name: z.string(),
  from: z.string().optional(),
  requestId: z.string().optional(),
});

export const storedJob = z.object({
  id: z.string(),
  workspaceId: z.string(),
  kind: z.enum(JOB_KINDS),
  subjectId: z.string().nullable(),
  /** Undefined: the product's own upkeep. */
  startedBy: z
    .string()
    .nullable()
    .transform((json) => (json === null ? undefined : startedBy.parse(JSON.parse(json)))),
  status: z.enum(JOB_STATUSES),
  fence: z.number().int(),
  attempts: z.number().int(),
  done: z.number().int(),
  total: z.number().int(),
  /** When it was last taken up; null while it waits for its first time. */
  startedAt: z.date().nullable(),
});

export type Job = z.infer<typeof storedJob>;

/** The claim a worker holds: writes under an older fence are refused. */
export interface JobClaim {
  readonly id: string;
  readonly fence: number;
}
