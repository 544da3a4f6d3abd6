"use client";

import { type ComponentProps, createContext, type ReactNode, useContext } from "react";

/** The hidden field by which a form says for which workspace its page was drawn. */
interface WorkspaceField {
  readonly name: string;
  readonly value: string;
}

const Workspace = createContext<WorkspaceField | undefined>(undefined);

interface FormWorkspaceProps extends WorkspaceField {
  readonly children: ReactNode;
}

/** Says for which workspace a page was drawn; the forms in it write there. */
export function FormWorkspace({ name, value, children }: FormWorkspaceProps) {
  return <Workspace value={{ name, value }}>{children}</Workspace>;
}

/** The field for which the page around it was drawn; undefined outside of all workspaces. */
export const useFormWorkspace = () => useContext(Workspace);

/**
 * A form of the signed-in area. It carries the workspace its page was drawn for, so that it never
 * writes into the one that another tab has switched to meanwhile.
 */
export function Form({ children, ...props }: ComponentProps<"form">) {
  const workspace = useFormWorkspace();
  return (
    <form {...props}>
      {workspace ? <input type="hidden" {...workspace} /> : null}
      {children}
    </form>
  );
}
