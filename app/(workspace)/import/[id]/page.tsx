import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { leaveAsItIs } from "@/app/(workspace)/import/[id]/undo/actions";
import {
  checkAgain,
  chooseColumns,
  chooseKind,
  confirm,
  correctCells,
  forgetMapping,
  giveUp,
  readAgain,
} from "@/app/(workspace)/import/actions";
import {
  answerQuestions,
  decideAccounts,
  decideRows,
} from "@/app/(workspace)/import/decisions/actions";
import { mapValues } from "@/app/(workspace)/import/values/actions";
import { ImportSteps } from "@/components/imports/import-steps";
import { requireScope } from "@/lib/auth/current-scope";
import { importPageQuery } from "@/lib/schemas/import-forms";
import { viewImport } from "@/lib/usecases/view-import";

export const metadata: Metadata = { title: "Import" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ImportStepPage({ params, searchParams }: Props) {
  const { after, ...places } = importPageQuery.parse(await searchParams);
  const scope = await requireScope("imports.run");
  const view = await viewImport(scope, (await params).id, after, places);
  if (!view) notFound();
  const actions = {
    answerQuestions,
    checkAgain,
    chooseColumns,
    chooseKind,
    confirm,
    correctCells,
    decideAccounts,
    decideRows,
    forgetMapping,
    giveUp,
    leaveAsItIs,
    mapValues,
    readAgain,
  };
  return (
    <DrawnFor>
      <ImportSteps view={view} actions={actions} />
    </DrawnFor>
  );
}
