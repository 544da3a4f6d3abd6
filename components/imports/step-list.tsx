import { TextLink } from "@/components/ui/text-link";
import type { ImportStepLink } from "@/lib/usecases/import-step-links";

/** Where one is on the way from the file to the portfolio, and where one can go. */
export function StepList({ steps }: { readonly steps: readonly ImportStepLink[] }) {
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
            {index + 1}. {href ? <TextLink href={href}>{label}</TextLink> : label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
