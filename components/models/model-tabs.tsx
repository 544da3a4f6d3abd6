"use client";

import { usePathname } from "next/navigation";
import { Tabs } from "@/components/ui/tabs";

const PAGES = [
  { href: "/model", label: "Editor" },
  { href: "/model/versions", label: "Versions" },
  { href: "/model/calibration", label: "Calibration" },
  { href: "/model/compare", label: "Compare" },
] as const;

/** The pages about the model. */
export function ModelTabs() {
  const path = usePathname();
  return (
    <Tabs
      label="Pages about the model"
      tabs={PAGES.map((page) => ({ ...page, current: page.href === path }))}
    />
  );
}
