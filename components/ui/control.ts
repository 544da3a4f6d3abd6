/** Classes every control one types into or chooses from shares. */
export const CONTROL =
  "min-h-9 rounded-sm border border-control bg-page px-2.5 py-1.5 text-ink touch:min-h-11 " +
  "aria-invalid:border-danger disabled:bg-raised disabled:text-muted";
