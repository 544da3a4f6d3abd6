import { z } from "zod";
import { uploadQuery } from "./import-forms";
import { email, nameOf } from "./people-forms";
import { workspaceSettingsForm } from "./workspace";

const WORKSPACE_NAME = nameOf("Enter a name for the workspace.");

/** What somebody says who makes a workspace. */
export const newWorkspaceForm = workspaceSettingsForm
  .pick({ currency: true, timeZone: true, locale: true })
  .extend({ name: WORKSPACE_NAME });

/** The command line's new workspace: like the form, with the address of who is to own it. */
export const newWorkspaceOptions = newWorkspaceForm.extend({ ownerEmail: email });
export type NewWorkspaceOptions = z.input<typeof newWorkspaceOptions>;

/** The query of a ZIP that is sent: the new workspace's name, and what the file is called. */
export const workspaceFileQuery = z.strictObject({
  name: WORKSPACE_NAME,
  file: uploadQuery.shape.name,
});

export const switchForm = z.strictObject({
  workspaceId: z.string().min(1).max(64),
  /** The account of that workspace to go on with. */
  accountId: z.string().min(1).max(100).optional(),
});
