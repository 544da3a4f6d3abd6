/** The hidden fields of the forms of a page, by which they name their server actions. */
export function formFieldsOf(html: string): [name: string, value: string][] {
  const hidden = html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
  return [...hidden].map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]);
}

/** The field by which the form around a button names its server action. */
export function actionField(html: string, button: string): string {
  const before = html.slice(0, html.indexOf(`>${button}</button>`));
  return before.match(/\$ACTION_ID_\w+/g)?.at(-1) ?? "";
}

/** All hidden fields of the form around a button: its action, and the workspace of its page. */
export function fieldsAround(html: string, button: string): Record<string, string> {
  const before = html.slice(0, html.indexOf(`>${button}</button>`));
  return Object.fromEntries(formFieldsOf(before.slice(before.lastIndexOf("<form"))));
}
