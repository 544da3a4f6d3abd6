"use client";

import { useRouter } from "next/navigation";
import { Field } from "@/components/ui/field";
import { FileForm } from "./file-form";

const MAX_MEGABYTES = 1000;

/** Makes a workspace from the ZIP of an export, and goes on in it. */
export function WorkspaceFileForm() {
  const router = useRouter();
  return (
    <FileForm
      maxMegabytes={MAX_MEGABYTES}
      accept=".zip,application/zip"
      limits="The ZIP of an export, as it was downloaded. Currency, formats and everything else come from it; its people do not get in."
      action="Make it from the file"
      addressOf={(file, form) => {
        const name = String(form.get("workspaceName") ?? "").trim();
        if (name === "") return "Enter a name for the workspace.";
        const query = new URLSearchParams({ name, file: file.name });
        return { address: `/api/workspaces?${query}` };
      }}
      onSent={() => {
        router.push("/");
        router.refresh();
      }}
    >
      <Field
        input="text"
        name="workspaceName"
        label="Name of the new workspace"
        maxLength={100}
        value=""
        required
      />
    </FileForm>
  );
}
