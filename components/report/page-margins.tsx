"use client";

import { useDocumentNonce } from "@/components/ui/document-nonce";
import { cssString } from "./css-string";

interface PageMarginsProps {
  readonly left: string;
  readonly right: string;
}

const FONT = 'font: 8pt "Inter Variable", sans-serif; color: #4b5563;';

/** What stands at the head of every printed page but the first, which has the title itself. */
export function PageMargins({ left, right }: PageMarginsProps) {
  const nonce = useDocumentNonce();
  return (
    <style nonce={nonce}>
      {`@page { @top-left { content: ${cssString(left)}; ${FONT} } @top-right { content: ${cssString(right)}; ${FONT} } }
@page :first { @top-left { content: none; } @top-right { content: none; } }`}
    </style>
  );
}
