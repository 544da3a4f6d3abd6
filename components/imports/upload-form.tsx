"use client";

import { useRouter } from "next/navigation";
import { useFormWorkspace } from "@/components/ui/form";
import { FileForm } from "./file-form";

const MAX_MEGABYTES = 200;
const WORKBOOK_MEGABYTES = 60;

/** Takes a list from the person's disk to the server, and goes on to its import. */
export function UploadForm() {
  const router = useRouter();
  const workspace = useFormWorkspace()?.value;
  return (
    <FileForm
      maxMegabytes={MAX_MEGABYTES}
      accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xlsb,.ods,.html,.htm,text/csv,text/plain"
      limits={`An account list or an order history: CSV or other delimited text up to ${MAX_MEGABYTES} MB, or a workbook (.xlsx, .xls, .xlsb, .ods) up to ${WORKBOOK_MEGABYTES} MB, packed and unpacked; at most 1,048,576 rows, 400 columns and 32 KB per cell. Nothing is stored in your portfolio before you confirm.`}
      addressOf={(file) => ({
        address: `/api/imports?${new URLSearchParams({ name: file.name, ...(workspace && { workspace }) })}`,
      })}
      onSent={(id) => router.push(`/import/${id}`)}
    />
  );
}
