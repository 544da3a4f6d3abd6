import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ImportStep } from "@/lib/schemas/import-step";

/** What an action of a step answers: nothing where it was taken, else why not. */
export type Answer = string | undefined;

export const NOT_NOW =
  "Something went wrong on our side, and nothing was changed. Try again in a moment.";

/**
 * Shows the step where the import stands now, or why it could not be taken. A failure stays on the
 * page, with everything that was chosen and typed.
 * @param next the step to go on to, where it is another.
 */
export async function shown(
  id: string,
  problem: Promise<Answer>,
  next?: ImportStep,
): Promise<Answer> {
  const said = await problem.catch((error: unknown) => {
    console.error(error);
    return NOT_NOW;
  });
  if (said !== undefined) return said;
  revalidatePath(`/import/${id}`);
  if (next) redirect(`/import/${id}?step=${next}`);
  return undefined;
}
