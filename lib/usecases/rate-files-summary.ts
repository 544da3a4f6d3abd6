import type { Rating } from "@/lib/scoring/rate";
import type { UnratedReason } from "@/lib/scoring/score";
import type { FileAccount } from "./rate-files-facts";
import { counted } from "./rate-files-notes";

const UNRATED: Readonly<Record<UnratedReason, string>> = {
  tooLittleKnown: "too little is known about them",
  buysLikeAClient: "they buy like clients, but nothing is known about the relationship",
};

/** So many accounts are named where something is said of some. */
const NAMED = 3;

const accounts = (count: number): string => counted(count, "account");

/** Counts what was rated, for the last lines on standard error. */
export function createSummary() {
  const segments = { client: 0, customer: 0, unrated: 0 };
  const reasons: Record<UnratedReason, number> = { tooLittleKnown: 0, buysLikeAClient: 0 };
  let moneyLeftOut = 0;
  let replaced = 0;
  let futureOrders = 0;
  let credited = 0;
  const creditedNames: string[] = [];
  return {
    add(account: FileAccount, rating: Rating): void {
      segments[rating.segment] += 1;
      for (const reason of rating.unrated) reasons[reason] += 1;
      if (account.moneyLeftOut) moneyLeftOut += 1;
      if (account.replaced) replaced += 1;
      const { revenue12mMinor = 0, revenueTotalMinor = 0 } = account.facts;
      if (revenue12mMinor < 0 || revenueTotalMinor < 0) {
        credited += 1;
        const { name, externalId } = account;
        if (creditedNames.length < NAMED) creditedNames.push(name || externalId);
      }
      futureOrders += account.futureOrders;
    },
    lines(): string[] {
      const { client, customer, unrated } = segments;
      const total = client + customer + unrated;
      const lines = [
        `${accounts(total)}: client ${client}, customer ${customer}, unrated ${unrated}.`,
      ];
      if (reasons.tooLittleKnown > 0) {
        lines.push(`  ${reasons.tooLittleKnown} unrated: ${UNRATED.tooLittleKnown}.`);
      }
      if (reasons.buysLikeAClient > 0) {
        lines.push(`  ${reasons.buysLikeAClient} unrated: ${UNRATED.buysLikeAClient}.`);
      }
      if (moneyLeftOut > 0) {
        lines.push(
          `  ${accounts(moneyLeftOut)} with money in another currency without a rate: their amounts count as unknown. --rate USD=0.92 gives one.`,
        );
      }
      if (credited > 0) {
        const more = credited > NAMED ? ` and ${credited - NAMED} more` : "";
        lines.push(
          `  ${accounts(credited)} with more credit notes than purchases: ${creditedNames.join(", ")}${more}.`,
        );
      }
      if (replaced > 0) {
        lines.push(
          `  ${accounts(replaced)} where the order history replaces a figure of the account list.`,
        );
      }
      if (futureOrders > 0) {
        lines.push(`  ${counted(futureOrders, "order")} after the as-of date not counted.`);
      }
      return lines;
    },
  };
}
