import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { ImportList } from "@/components/imports/import-list";
import { PasteForm } from "@/components/imports/paste-form";
import { UploadForm } from "@/components/imports/upload-form";
import { requireScope } from "@/lib/auth/current-scope";
import { importListQuery } from "@/lib/schemas/import-forms";
import { isPasteRefusal, PASTE_REFUSALS } from "@/lib/usecases/receive-pasted";
import { viewImports } from "@/lib/usecases/view-imports";

export const metadata: Metadata = { title: "Import" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ImportPage({ searchParams }: Props) {
  const { after, refused } = importListQuery.parse(await searchParams);
  const scope = await requireScope("imports.run");
  const imports = await viewImports(scope, after);
  return (
    <DrawnFor>
      <div className="grid gap-8">
        <h1 className="text-heading font-semibold">Import</h1>
        <UploadForm />
        <PasteForm
          address={`/api/imports?workspace=${encodeURIComponent(scope.workspaceId)}`}
          problem={isPasteRefusal(refused) ? PASTE_REFUSALS[refused] : undefined}
        />
        <ImportList imports={imports} />
      </div>
    </DrawnFor>
  );
}
