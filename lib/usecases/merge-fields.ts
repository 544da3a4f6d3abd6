/** A form, and what it is about as it changed while the form was open, field by field. */
export interface MergedFields<F extends string> {
  /** Changed here and there, to different values: somebody has to choose. */
  readonly toDecide: readonly F[];
  /** Changed there only: taken over. */
  readonly taken: readonly F[];
  /** Changed here only: kept. */
  readonly kept: readonly F[];
}

type Texts<F extends string> = Readonly<Partial<Record<F, string>>>;

/**
 * Tells apart who changed what.
 * @param fields the fields that were sent.
 * @param typed their texts as they were sent.
 * @param shown as they stood when the form was opened.
 * @param now as they stand.
 */
export function mergeFields<F extends string>(
  fields: readonly F[],
  { typed, shown, now }: { typed: Texts<F>; shown: Texts<F>; now: Texts<F> },
): MergedFields<F> {
  const mine = (field: F) => !isSameText(typed[field], shown[field]);
  const theirs = (field: F) => !isSameText(now[field], shown[field]);
  return {
    toDecide: fields.filter(
      (field) => mine(field) && theirs(field) && !isSameText(typed[field], now[field]),
    ),
    taken: fields.filter((field) => !mine(field) && theirs(field)),
    kept: fields.filter((field) => mine(field) && !theirs(field)),
  };
}

/** Whether two texts are the same for who reads them; browsers send line ends of their own. */
export function isSameText(one: string | undefined, other: string | undefined): boolean {
  const plain = (text = "") => text.replace(/\r\n?/g, "\n").trim();
  return plain(one) === plain(other);
}
