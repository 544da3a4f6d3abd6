import {
  hoursPerRevenue,
  hoursPerRevenueTopQuarter,
  looksTreatedAsClient,
} from "@/lib/portfolio/looks-treated";
import type { Format } from "@/lib/report/format";
import { moneyText } from "@/lib/report/mismatch-rows";
import { looksTreatedSentence } from "@/lib/report/sentences/mismatch-sentences";
import { segmentWords } from "@/lib/report/sentences/override-sentences";
import type { TableView } from "@/lib/report/view-parts";
import { treatmentSigns } from "@/lib/repositories/treatment-signs";
import type { Scope } from "@/lib/scope";

const PROPOSALS_MAX = 50;

/** Accounts without a recorded treatment that look treated as a client, the largest first. */
export async function treatmentProposals(scope: Scope, format: Format): Promise<TableView> {
  const { figures, candidates } = await treatmentSigns(scope);
  const topQuarter = hoursPerRevenueTopQuarter(
    figures.flatMap((account) => hoursPerRevenue(account) ?? []),
  );
  const proposals = candidates.flatMap((account) => {
    const signs = looksTreatedAsClient(account, topQuarter);
    return signs.length > 0 ? [{ account, signs }] : [];
  });
  return {
    caption:
      proposals.length > PROPOSALS_MAX
        ? `Treatment not recorded, but they seem to be treated as clients: the ${format.count(PROPOSALS_MAX)} largest of ${format.count(proposals.length)}`
        : "Treatment not recorded, but they seem to be treated as clients",
    columns: [
      { label: "Account", numeric: false },
      { label: "Segment", numeric: false },
      { label: "Revenue, 12 months", numeric: true },
      { label: "Why", numeric: false },
    ],
    rows: proposals.slice(0, PROPOSALS_MAX).map(({ account, signs }) => ({
      cells: [
        account.name,
        segmentWords(account),
        moneyText(account.revenueMinor, format),
        looksTreatedSentence(signs),
      ],
      href: `/accounts/${account.id}`,
    })),
  };
}
