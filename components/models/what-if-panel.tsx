import { HistogramChart } from "@/components/charts/histogram-chart";
import { Section } from "@/components/ui/section";
import { TextTable } from "@/components/ui/text-table";
import type { WhatIfView } from "@/lib/usecases/what-if";

interface WhatIfPanelProps {
  readonly view: WhatIfView;
  /** It is being asked again, or what is typed cannot be tried. */
  readonly state: "current" | "asking" | "invalid" | "unreachable";
}

const STATES: Readonly<Record<WhatIfPanelProps["state"], string>> = {
  current: "",
  asking: "Trying…",
  invalid: "What is typed cannot be a model yet; this is the last one that could.",
  unreachable:
    "The server could not be asked; this is what it said last. It is asked again with the next change.",
};

/** What the model would do to the portfolio; nothing of it is stored. */
export function WhatIfPanel({ view, state }: WhatIfPanelProps) {
  return (
    <Section title="What if">
      <p aria-live="polite" className="font-medium">
        {view.finding}
      </p>
      <p className="min-h-5 text-caption text-muted">{STATES[state]}</p>
      <HistogramChart histogram={view.histogram} />
      <TextTable table={view.split} />
    </Section>
  );
}
