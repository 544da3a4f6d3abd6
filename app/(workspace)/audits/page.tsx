import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AuditList } from "@/components/report/audit-list";
import { requireScope } from "@/lib/auth/current-scope";
import { viewAudits } from "@/lib/usecases/audits";
import { newAudit } from "./actions";

export const metadata: Metadata = { title: "Audits" };

export default async function AuditsPage() {
  return (
    <DrawnFor>
      <AuditList
        audits={await viewAudits(await requireScope("portfolio.read"))}
        newAudit={newAudit}
      />
    </DrawnFor>
  );
}
