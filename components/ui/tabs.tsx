"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";

interface TabsProps {
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  readonly tabs: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
}

/**
 * Views of one page as links, so that the address says which is open. On a phone they are one line
 * that scrolls, with the open one in sight.
 */
export function Tabs({ label, tabs }: TabsProps) {
  const list = useRef<HTMLUListElement>(null);
  const current = tabs.find((tab) => tab.current)?.href;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is open
  useEffect(() => {
    const line = list.current;
    const open = line?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (line && open) line.scrollLeft = open.offsetLeft - (line.clientWidth - open.clientWidth) / 2;
  }, [current]);
  return (
    <nav aria-label={label} className="min-w-0 border-b border-line print:hidden">
      <ul
        ref={list}
        className="relative -mb-px flex text-table max-md:overflow-x-auto md:flex-wrap"
      >
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-9 items-center border-b-2 border-transparent px-1.75 whitespace-nowrap text-muted transition-colors hover:border-control hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink touch:min-h-11"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
