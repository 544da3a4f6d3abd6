import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { undo } from "@/app/(workspace)/import/[id]/undo/actions";
import { UndoStep } from "@/components/imports/undo-step";
import { requireScope } from "@/lib/auth/current-scope";
import { importPageQuery } from "@/lib/schemas/import-forms";
import { viewUndo } from "@/lib/usecases/view-undo";

export const metadata: Metadata = { title: "Undo an import" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function UndoImportPage({ params, searchParams }: Props) {
  const { kept } = importPageQuery.parse(await searchParams);
  const view = await viewUndo(await requireScope("imports.run"), (await params).id, kept);
  if (!view) notFound();
  return (
    <DrawnFor>
      <UndoStep view={view} undo={undo} />
    </DrawnFor>
  );
}
