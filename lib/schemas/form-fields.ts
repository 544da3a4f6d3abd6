/** The field of every form that says for which workspace its page was drawn. */
export const WORKSPACE_FIELD = "$WORKSPACE";

/**
 * The fields of a form that was sent. Those that begin with "$" are not its own: by them Next finds
 * the action, and the guard of the action the workspace.
 */
export function formFields(data: FormData): Record<string, FormDataEntryValue> {
  return Object.fromEntries([...data.entries()].filter(([name]) => !name.startsWith("$")));
}

/** The same, without files. */
export const textFields = (data: FormData): Record<string, string> =>
  Object.fromEntries(
    Object.entries(formFields(data)).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );

/**
 * For forms with repeated or numbered fields, which no object holds.
 * @param own the names of the form's fields; one that ends in a dot stands for all that begin so
 * @throws Error where the form has a field of another name
 */
export function refuseOtherFields(data: FormData, ...own: readonly string[]): void {
  const isOwn = (name: string) =>
    own.some((known) => (known.endsWith(".") ? name.startsWith(known) : name === known));
  const other = Object.keys(formFields(data)).find((name) => !isOwn(name));
  if (other !== undefined) throw new Error("The form has a field that is not its own.");
}
