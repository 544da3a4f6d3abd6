import type { ReactNode } from "react";
import { ModelTabs } from "@/components/models/model-tabs";

/** The pages about the model under one heading. */
export default function ModelLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid gap-6">
      <h1 className="text-heading font-semibold">Model</h1>
      <ModelTabs />
      {children}
    </div>
  );
}
