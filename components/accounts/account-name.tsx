"use client";

import { useEffect, useRef } from "react";

/** Where `savedAccountHref` leads. */
const PLACE = "account";

/** The name of an account at the head of its page; it has the focus once a form was saved. */
export function AccountName({ name }: { readonly name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${PLACE}`) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} id={PLACE} tabIndex={-1} className="text-heading font-semibold outline-none">
      {name}
    </h1>
  );
}
