"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

/** What the history of the browser keeps with a list: the account that was opened, and how far down. */
const KEPT = "clientele-list";

interface Kept {
  readonly account: string;
  readonly scroll: number;
}

function keptPlace(): Kept | undefined {
  const kept: unknown = window.history.state?.[KEPT];
  if (typeof kept !== "object" || kept === null) return undefined;
  if (!("account" in kept && "scroll" in kept)) return undefined;
  const { account, scroll } = kept;
  return typeof account === "string" && typeof scroll === "number"
    ? { account, scroll }
    : undefined;
}

const rowLink = (account: string) =>
  document.querySelector<HTMLElement>(`[data-account="${CSS.escape(account)}"] a`);

interface ListPlaceProps {
  /** Says which page of which list it is. */
  readonly page: string;
  /** Where it stands, in words. */
  readonly position: string;
  /** The account one comes back from by a link. */
  readonly of: string | undefined;
  readonly children: ReactNode;
}

/**
 * A list that one comes back to where one left it: by Back at the same height with the focus on the
 * account that was opened, by the link of an account on its row. Turned over, its own head has the
 * focus, since the link that was followed may be gone.
 */
export function ListPlace({ page, position, of, children }: ListPlaceProps) {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);

  useLayoutEffect(() => {
    const isFirst = shown.current === undefined;
    shown.current = page;
    const kept = keptPlace();
    if (kept) {
      rowLink(kept.account)?.focus({ preventScroll: true });
      window.scrollTo(0, kept.scroll);
    } else if (of) {
      const link = rowLink(of);
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: "center" });
    } else if (!isFirst && isLost()) {
      list.current?.focus({ preventScroll: true });
    }
  }, [page, of]);

  useEffect(() => {
    const element = list.current;
    /** Before the click is followed: the place belongs to the list and not to what it leads to. */
    function keep(event: MouseEvent): void {
      const target = event.target instanceof Element ? event.target : undefined;
      const row = target?.closest("a")?.closest("[data-account]");
      const account = row?.getAttribute("data-account");
      if (!account) return;
      const place: Kept = { account, scroll: window.scrollY };
      window.history.replaceState({ ...window.history.state, [KEPT]: place }, "");
    }
    element?.addEventListener("click", keep, { capture: true });
    return () => element?.removeEventListener("click", keep, { capture: true });
  }, []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={list}
      role="group"
      aria-label={position}
      tabIndex={-1}
      className="grid min-w-0 gap-3 outline-none"
    >
      {children}
    </div>
  );
}

/** Whether the focus is nowhere, or on a link that turned the page. */
function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.closest("[data-paging]") != null;
}
