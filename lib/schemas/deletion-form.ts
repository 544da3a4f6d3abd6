import { z } from "zod";

/** The workspace's name, typed by whoever wants it deleted. */
export const deletionForm = z.strictObject({ name: z.string().trim().max(200) });
