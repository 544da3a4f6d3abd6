"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { FormWorkspace, useFormWorkspace } from "@/components/ui/form";

interface PageWorkspaceProps {
  /** The hidden field of its forms. */
  readonly field: { readonly name: string; readonly value: string };
  readonly children: ReactNode;
}

/**
 * One page and the workspace it was drawn for. The frame around it stays from page to page: where
 * another tab has switched meanwhile, it is drawn again too, so that both show the same workspace.
 */
export function PageWorkspace({ field, children }: PageWorkspaceProps) {
  const router = useRouter();
  const frame = useFormWorkspace();
  const isOther = frame !== undefined && frame.value !== field.value;
  useEffect(() => {
    if (isOther) router.refresh();
  }, [isOther, router]);
  return (
    <FormWorkspace name={field.name} value={field.value}>
      {children}
    </FormWorkspace>
  );
}
