import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { CompareForm } from "@/components/models/compare-form";
import { TextTable } from "@/components/ui/text-table";
import { requireScope } from "@/lib/auth/current-scope";
import { compareQuery } from "@/lib/schemas/model-query";
import { compareModels } from "@/lib/usecases/compare-models";

export const metadata: Metadata = { title: "Compare two versions" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ComparePage({ searchParams }: Props) {
  const scope = await requireScope("portfolio.read");
  const view = await compareModels(scope, compareQuery.parse(await searchParams));
  if (!view) notFound();
  return (
    <DrawnFor>
      <CompareForm view={view} />
      <p className="max-w-prose font-medium">{view.finding}</p>
      {view.differences.rows.length > 0 ? <TextTable table={view.differences} /> : null}
    </DrawnFor>
  );
}
