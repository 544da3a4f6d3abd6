import { TextLink } from "@/components/ui/text-link";
import type { ImportStepLink } from "@/lib/usecases/import-step-links";

interface StepListProps {
  readonly steps: readonly ImportStepLink[];
  /** The form that takes what was typed along; undefined where nothing is typed. */
  readonly form?: string | undefined;
}

/** Where one is on the way from the file to the portfolio, and where one can go. */
export function StepList({ steps, form }: StepListProps) {
  return (
    <nav aria-label="Steps of the import">
      <ol className="flex flex-wrap gap-x-4 gap-y-1 text-caption">
        {steps.map(({ step, label, isShown, href }, index) => (
          <li
            key={step}
            aria-current={isShown ? "step" : undefined}
            className={
              isShown ? "font-semibold text-ink underline underline-offset-4" : "text-muted"
            }
          >
            {index + 1}.{" "}
            {href === undefined ? (
              label
            ) : form === undefined ? (
              <TextLink href={href}>{label}</TextLink>
            ) : (
              <button
                type="submit"
                form={form}
                name="show"
                value={`step=${step}`}
                className="cursor-pointer text-accent underline underline-offset-2"
              >
                {label}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
