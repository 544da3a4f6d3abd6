import Link from "next/link";

interface TabsProps {
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  readonly tabs: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
}

/** Views of one page as links, so that the address says which is open. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-9 items-center border-b-2 border-transparent px-2.5 text-muted transition-colors hover:border-control hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink touch:min-h-11"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
