import { Button } from "@/components/ui/button";

/** Applies everything that was typed and chosen on the check, and has the rows checked again. */
export function RecheckButton() {
  return (
    <Button name="intent" value="check">
      Apply and re-check
    </Button>
  );
}

/** The same for Enter in a field: browsers press the first button of a form. */
export function EnterRechecks({ form }: { readonly form: string }) {
  return (
    <button
      type="submit"
      form={form}
      name="intent"
      value="check"
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    >
      Apply and re-check
    </button>
  );
}
