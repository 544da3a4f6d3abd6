import type { Override, OverrideState } from "@/lib/portfolio/override";
import type { Day, RatedSegment } from "@/lib/scoring/facts";
import type { Format } from "../format";
import { plural } from "../plural";
import { SEGMENT_NOUNS, SEGMENT_WORDS } from "./figure-words";

/** An override in a few words: "client (“They call us first.”, until 31 Dec 2026)". */
export function overrideText(
  { segment, reason, expiresOn }: Override,
  date: (day: Day) => string,
): string {
  const until = expiresOn === null ? "" : `, until ${date(expiresOn)}`;
  return `${SEGMENT_WORDS[segment]} (“${reason}”${until})`;
}

/** What a person says of an account beside what is computed, whether it is in force, and what is due. */
export function overrideSentences(
  override: Override,
  computed: RatedSegment,
  asOf: Day,
  date: (day: Day) => string,
): string[] {
  const { segment, by, on, expiresOn, reviewOn } = override;
  const isExpired = expiresOn !== null && expiresOn < asOf;
  const who = by === null ? "" : ` by ${by}`;
  const sentences = [
    isExpired
      ? `Overridden to ${segment}${who} on ${date(on)}; expired on ${date(expiresOn)}. The model's rating applies again: ${SEGMENT_WORDS[computed]}.`
      : `Overridden to ${segment}${who} on ${date(on)}. Lists and mismatches count it as ${SEGMENT_NOUNS[segment]}; ${computed === "unrated" ? "the model does not rate it" : `the model rates it ${SEGMENT_NOUNS[computed]}`}.`,
  ];
  if (!isExpired && expiresOn !== null)
    sentences.push(`Valid until the end of ${date(expiresOn)}.`);
  if (!isExpired && reviewOn !== null) {
    sentences.push(
      reviewOn <= asOf
        ? `Review was due on ${date(reviewOn)}.`
        : `Review due on ${date(reviewOn)}.`,
    );
  }
  return sentences;
}

/** The segment of an account in plain words where there is room for no mark: the computed one first. */
export function segmentWords(account: {
  readonly segment: RatedSegment;
  readonly override?: OverrideState | null | undefined;
}): string {
  const { segment, override } = account;
  if (override == null) return segment;
  return override === "expired"
    ? `${segment}, override expired`
    : `${segment}, overridden: ${override}`;
}

/** How many accounts have an override, by what it says and whether it is in force. */
export type OverrideCounts = Readonly<Record<OverrideState, number>>;

/** The overrides of a portfolio in one or two sentences; undefined where there are none. */
export function overrideFinding(counts: OverrideCounts, format: Format): string | undefined {
  const { client, customer, expired } = counts;
  const inForce = client + customer;
  if (inForce + expired === 0) return undefined;
  const ended = `${plural(expired, "override", format)} ${expired === 1 ? "has" : "have"} expired.`;
  if (inForce === 0) return `No override is active; ${ended}`;
  const sentences = [
    `${plural(inForce, "rating", format)} ${inForce === 1 ? "is" : "are"} overridden: ${format.count(client)} to client, ${format.count(customer)} to customer.`,
    ...(expired === 0 ? [] : [ended]),
    "Lists and mismatches follow the override; the split and the 80/20 follow the model.",
  ];
  return sentences.join(" ");
}
