import { revalidatePath } from "next/cache";

/** What an action of a step answers: nothing where it was taken, else why not. */
export type Answer = string | undefined;

const NOT_NOW = "This did not work just now, and nothing was changed. Try again in a moment.";

/**
 * Shows the step where the import stands now, or why it could not be taken. A failure stays on the
 * page, with everything that was chosen and typed.
 */
export async function shown(id: string, problem: Promise<Answer>): Promise<Answer> {
  try {
    const said = await problem;
    if (said === undefined) revalidatePath(`/import/${id}`);
    return said;
  } catch (error) {
    console.error(error);
    return NOT_NOW;
  }
}
