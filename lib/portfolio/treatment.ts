import type { Segment } from "@/lib/scoring/facts";

/** How we serve the account today; absent where it is not recorded. */
export const TREATMENTS = ["client", "customer"] as const satisfies readonly Segment[];
export type Treatment = (typeof TREATMENTS)[number];

/** What an account is as a buyer. Informative and filterable; it does not score. */
export const KINDS = ["business", "consumer", "reseller"] as const;
export type Kind = (typeof KINDS)[number];
