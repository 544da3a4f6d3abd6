"use client";

import { useRouter } from "next/navigation";
import { FileForm } from "./file-form";

const MAX_MEGABYTES = 200;

/** Takes a list from the person's disk to the server, and goes on to its import. */
export function UploadForm() {
  const router = useRouter();
  return (
    <FileForm
      maxMegabytes={MAX_MEGABYTES}
      accept=".csv,.tsv,.txt,text/csv,text/plain"
      limits={`An account list or an order history as CSV or other delimited text: up to ${MAX_MEGABYTES} MB and 100,000 rows. Nothing is stored in your portfolio before you confirm.`}
      addressOf={(file) => ({ address: `/api/imports?name=${encodeURIComponent(file.name)}` })}
      onSent={(id) => router.push(`/import/${id}`)}
    />
  );
}
