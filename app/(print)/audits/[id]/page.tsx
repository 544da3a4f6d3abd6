import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditReport } from "@/components/report/audit-report";
import { requireScope } from "@/lib/auth/current-scope";
import { viewAudit } from "@/lib/usecases/audits";

export const metadata: Metadata = { title: "Portfolio audit" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function AuditPage({ params }: Props) {
  const report = await viewAudit(await requireScope("portfolio.read"), (await params).id);
  if (!report) notFound();
  return <AuditReport report={report} />;
}
