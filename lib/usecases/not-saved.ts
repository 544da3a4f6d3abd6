/** What stands at the head of a form with fields that are wrong. */
export const notSaved = (fields: number): string =>
  fields === 1
    ? "Not saved. Check the marked field."
    : `Not saved. Check the ${fields} marked fields.`;
