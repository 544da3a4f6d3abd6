import { z } from "zod";

/** What an error file can be had as. */
export const ERROR_FILE_FORMATS = ["csv", "xlsx"] as const;
export type ErrorFileFormat = (typeof ERROR_FILE_FORMATS)[number];

/** The query of the address of an error file. */
export const errorFileQuery = z.object({ format: z.enum(ERROR_FILE_FORMATS).default("csv") });
