import { z } from "zod";
import { LOCALES, workspaceSettingsForm } from "./workspace";

/** The JSON files of a workspace's export, and how large everything in it may be. */

export const FILE_FORMAT = "clientele-workspace";
/** Earlier versions have fewer columns and tables (see WorkspaceTable). */
export const FILE_VERSION = 6;
export const FIRST_FILE_VERSION = 1;

/** Bytes of the ZIP, of one file in it, and of all of them, as they are inflated. */
export const ZIP_MAX_BYTES = 1_000_000_000;
export const MEMBER_MAX_BYTES = 2_000_000_000;
export const INFLATED_MAX_BYTES = 4_000_000_000;
/** Files in a ZIP: those of the tables, and one for each import. */
export const MEMBERS_MAX = 20_000;
/** Bytes of a JSON file. */
export const JSON_MAX_BYTES = 8_000_000;
/** Characters of one row. */
export const ROW_MAX = 16_000_000;

/** By what an export is known, whatever version it has. */
export const fileMark = z.object({ format: z.literal(FILE_FORMAT), version: z.number() });

export const manifest = z.strictObject({
  format: z.literal(FILE_FORMAT),
  version: z.number().int(),
  exportedAt: z.iso.datetime().max(40),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(200),
        /** Rows of a table, without its header. */
        rows: z.number().int().min(0).optional(),
        bytes: z.number().int().min(0).max(MEMBER_MAX_BYTES),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .max(64),
      }),
    )
    .max(MEMBERS_MAX),
});
export type Manifest = z.infer<typeof manifest>;
export type ManifestFile = Manifest["files"][number];

const day = z.int32();

/** workspace.json */
export const exportedWorkspace = z.strictObject({
  name: z.string().max(1000),
  currency: workspaceSettingsForm.shape.currency,
  timeZone: workspaceSettingsForm.shape.timeZone,
  locale: z.enum(LOCALES),
  asOf: day.nullable(),
  projectBased: z.boolean(),
  modelVersion: z.string().min(1).max(200),
  dataVersion: z.int32().min(0),
  ratedAsOf: day.nullable(),
  kamsSeeOwn: z.boolean(),
  createdAt: z.iso.datetime().max(40),
});
export type ExportedWorkspace = z.infer<typeof exportedWorkspace>;
