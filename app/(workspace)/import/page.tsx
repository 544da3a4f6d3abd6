import type { Metadata } from "next";
import { ImportList } from "@/components/imports/import-list";
import { UploadForm } from "@/components/imports/upload-form";
import { requireScope } from "@/lib/auth/current-scope";
import { viewImports } from "@/lib/usecases/view-import";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  const imports = await viewImports(await requireScope("imports.run"));
  return (
    <div className="grid gap-8">
      <h1 className="text-heading font-semibold">Import</h1>
      <UploadForm />
      <ImportList imports={imports} />
    </div>
  );
}
