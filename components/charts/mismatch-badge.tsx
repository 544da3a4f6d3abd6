import { Badge } from "@/components/ui/badge";

const WORDS = {
  "over-served": "Over-served",
  "under-served": "Under-served",
} as const;

/** Treatment and segment differ, and in which direction. */
export function MismatchBadge({ mismatch }: { readonly mismatch: keyof typeof WORDS }) {
  return <Badge tone="warning">{WORDS[mismatch]}</Badge>;
}
