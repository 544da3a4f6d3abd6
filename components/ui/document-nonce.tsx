"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

const DocumentNonce = createContext<string | undefined>(undefined);

interface DocumentNonceProviderProps {
  readonly nonce: string | undefined;
  readonly children: ReactNode;
}

/**
 * Keeps the nonce the document was loaded with. A page that is opened inside it comes with a nonce
 * of its own, but the browser goes on by the policy of the document.
 */
export function DocumentNonceProvider({ nonce, children }: DocumentNonceProviderProps) {
  const [first] = useState(nonce);
  return <DocumentNonce value={first}>{children}</DocumentNonce>;
}

/** What an inline style must carry to be applied. */
export function useDocumentNonce(): string | undefined {
  return useContext(DocumentNonce);
}
