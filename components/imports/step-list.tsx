import type { ImportView } from "@/lib/usecases/view-import";

const STEPS = ["File", "Columns", "Check", "Confirm", "Done"] as const;

/** The step at which an import of that status stands. */
const STEP_OF: Readonly<Record<ImportView["status"], number>> = {
  uploading: 0,
  reading: 0,
  columns: 1,
  checking: 2,
  checked: 2,
  landing: 3,
  done: 4,
  undoing: 4,
  undone: 4,
  failed: 0,
  cancelled: 0,
};

/** Where one is on the way from the file to the portfolio. */
export function StepList({ status }: { readonly status: ImportView["status"] }) {
  const current = STEP_OF[status];
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-1 text-caption">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? "step" : undefined}
          className={
            index === current ? "font-semibold text-ink underline underline-offset-4" : "text-muted"
          }
        >
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  );
}
