/** `npm run chaos` is the long form: the same tests with greater counts. */
const LONG = process.env.CHAOS === "long";

/** How much of something the form that runs does. */
export function amount<T>(forms: { readonly short: T; readonly long: T }): T {
  return LONG ? forms.long : forms.short;
}

/** 1 to `count`, as seeds of as many runs. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** In the long form, what a test found, as one line of JSON. */
export function report(test: string, figures: Readonly<Record<string, unknown>>): void {
  if (LONG) console.log(JSON.stringify({ test, ...figures }));
}
