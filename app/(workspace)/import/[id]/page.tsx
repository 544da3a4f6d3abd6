import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { leaveAsItIs } from "@/app/(workspace)/import/[id]/undo/actions";
import {
  chooseColumns,
  chooseKind,
  confirm,
  discard,
  forgetMapping,
  readAgain,
} from "@/app/(workspace)/import/actions";
import { takeCheckForm } from "@/app/(workspace)/import/check/actions";
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
  const asked = await searchParams;
  const { after, ...places } = importPageQuery.parse(asked);
  const query = new URLSearchParams(
    Object.entries(asked).filter((one): one is [string, string] => typeof one[1] === "string"),
  );
  const scope = await requireScope("imports.run");
  const view = await viewImport(scope, (await params).id, after, places);
  if (!view) notFound();
  const actions = {
    chooseColumns,
    chooseKind,
    confirm,
    discard,
    forgetMapping,
    leaveAsItIs,
    readAgain,
    takeCheckForm,
  };
  return (
    <DrawnFor>
      <ImportSteps view={view} query={String(query)} actions={actions} />
    </DrawnFor>
  );
}
