import { CutNote } from "@/components/ui/cut-note";
import { Section } from "@/components/ui/section";
import { TextTable } from "@/components/ui/text-table";
import type { ReportModel } from "@/lib/report/report-model";
import { MismatchTable } from "./mismatch-table";

/** Both directions, then what cannot be said firmly yet, then what is not even recorded. */
export function MismatchSection({
  mismatches,
}: {
  readonly mismatches: ReportModel["mismatches"];
}) {
  return (
    <Section title="Mismatched service" finding={mismatches.finding}>
      <MismatchTable
        title="Over-served: treated as clients, rated customers"
        actionLabel="What to do"
        none="None with a firm rating."
        rows={mismatches.overServed}
      />
      <MismatchTable
        title="Under-served: treated as customers, rated clients"
        actionLabel="What to do"
        none="None with a firm rating."
        rows={mismatches.underServed}
      />
      <MismatchTable
        title="Check first"
        actionLabel="Ask"
        none="None. Every mismatch has a firm rating."
        rows={mismatches.checkFirst}
      />
      <CutNote cut={mismatches.cut} />
      {mismatches.proposals.rows.length > 0 ? <TextTable table={mismatches.proposals} /> : null}
    </Section>
  );
}
