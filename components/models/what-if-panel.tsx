import { HistogramChart } from "@/components/charts/histogram-chart";
import { Section } from "@/components/ui/section";
import { TextTable } from "@/components/ui/text-table";
import type { WhatIfView } from "@/lib/usecases/what-if";

/** It is being asked again, or what is typed cannot be tried. */
type State = "current" | "asking" | "invalid" | "unreachable";

const STATES: Readonly<Record<State, string>> = {
  current: "",
  asking: "Trying…",
  invalid: "These values are not a valid model yet. Figures are from the last valid one.",
  unreachable:
    "The server did not respond. Figures are from its last answer. Change a value to try again.",
};

interface WhatIfBarProps {
  readonly finding: string;
  readonly state: State;
  /** What keeps what is typed from being a model. */
  readonly problems: readonly string[];
}

/** How many accounts move, in sight wherever one edits. */
export function WhatIfBar({ finding, state, problems }: WhatIfBarProps) {
  return (
    <div className="sticky top-0 z-10 border-b border-line bg-page py-2 print:static">
      <p aria-live="polite" className="font-medium">
        {finding}
      </p>
      <p className="min-h-5 text-caption text-muted">
        {STATES[state]}
        {state === "invalid" ? <span className="text-danger"> {problems.join(" ")}</span> : null}
      </p>
    </div>
  );
}

/** What the model would do to the portfolio; nothing of it is stored. */
export function WhatIfPanel({ view }: { readonly view: WhatIfView }) {
  return (
    <Section title="What if">
      {view.warning ? <p className="text-muted">{view.warning}</p> : null}
      <HistogramChart histogram={view.histogram} />
      <TextTable table={view.split} />
    </Section>
  );
}
