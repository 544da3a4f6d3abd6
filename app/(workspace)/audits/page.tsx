import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AuditList } from "@/components/report/audit-list";
import { requireScope } from "@/lib/auth/current-scope";
import { pageCursor } from "@/lib/schemas/page-cursor";
import { viewAudits } from "@/lib/usecases/audits";
import { newAudit } from "./actions";

export const metadata: Metadata = { title: "Audits" };

interface Props {
  readonly searchParams: Promise<{ readonly after?: string | string[] }>;
}

export default async function AuditsPage({ searchParams }: Props) {
  const after = pageCursor.parse((await searchParams).after);
  return (
    <DrawnFor>
      <AuditList
        audits={await viewAudits(await requireScope("portfolio.read"), after)}
        newAudit={newAudit}
      />
    </DrawnFor>
  );
}
