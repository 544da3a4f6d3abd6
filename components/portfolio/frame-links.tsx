"use client";

import {
  Building2,
  ChartNoAxesColumn,
  CircleHelp,
  FileText,
  Settings,
  SlidersHorizontal,
  Upload,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

const LINKS = [
  { href: "/", label: "Portfolio", icon: ChartNoAxesColumn },
  { href: "/accounts", label: "Accounts", icon: Building2 },
  { href: "/import", label: "Import", icon: Upload },
  { href: "/model", label: "Model", icon: SlidersHorizontal },
  { href: "/audits", label: "Audits", icon: FileText },
  { href: "/settings", label: "Settings", icon: Settings },
  { href: "/help", label: "Help", icon: CircleHelp },
] as const;

/** The links that stand apart at the foot of the rail. */
const FOOT: readonly string[] = ["/settings", "/help"];

/** The links to `pages`, by their addresses: a rail beside the page, a bar at its foot on phones. */
export function FrameLinks({ pages }: { readonly pages: readonly string[] }) {
  const path = usePathname();
  const isCurrent = (href: string) =>
    href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  const links = LINKS.filter(({ href }) => pages.includes(href));
  const firstOfFoot = links.find(({ href }) => FOOT.includes(href));
  return (
    <ul className="grid auto-cols-fr grid-flow-col md:flex md:flex-1 md:flex-col md:gap-0.5">
      {links.map(({ href, label, icon: Icon }) => (
        <li key={href} className={href === firstOfFoot?.href ? "md:mt-auto" : undefined}>
          <Link
            href={href}
            aria-current={isCurrent(href) ? "page" : undefined}
            className="flex min-h-12 flex-col items-center justify-center gap-0.5 text-caption text-muted whitespace-nowrap max-md:text-[0.6875rem] max-md:tracking-tight max-[22rem]:text-[0.625rem] transition-colors hover:text-ink aria-[current]:font-semibold aria-[current]:text-accent md:min-h-9 md:flex-row md:justify-start md:gap-2.5 md:rounded-sm md:px-2.5 md:text-body md:hover:bg-page md:aria-[current]:bg-accent-soft touch:md:min-h-11"
          >
            <Icon aria-hidden="true" className="size-4 shrink-0" />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
