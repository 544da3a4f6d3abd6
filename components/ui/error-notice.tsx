"use client";

import { Button } from "./button";
import { Notice } from "./notice";

interface ErrorNoticeProps {
  /** Number under which the server wrote down what happened. */
  readonly reference: string | undefined;
  readonly retry: () => void;
}

/** Says that something failed, that nothing was changed half-way, and offers to try again. */
export function ErrorNotice({ reference, retry }: ErrorNoticeProps) {
  return (
    <>
      <h1 className="text-heading font-semibold">Something went wrong</h1>
      <Notice tone="danger" role="alert">
        <p>This page could not be loaded. Everything you saved is still there.</p>
        {reference ? <p className="text-muted">Reference {reference}</p> : null}
      </Notice>
      <div>
        <Button type="button" tone="primary" onClick={retry}>
          Try again
        </Button>
      </div>
    </>
  );
}
