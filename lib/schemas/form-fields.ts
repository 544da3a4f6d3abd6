/** The fields of a form that was sent; those by which Next finds the action are not its own. */
export function formFields(data: FormData): Record<string, FormDataEntryValue> {
  return Object.fromEntries([...data.entries()].filter(([name]) => !name.startsWith("$ACTION")));
}
