import { nameKey } from "./name-key";

/** A slip for so many letters: of "Bo Lund" and "Al Lund" neither is meant by the other. */
const LETTERS_A_SLIP = 4;
const MOST_SLIPS = 2;

/**
 * The names that a typed one probably means: but for capitals, accents, the order of its words, or
 * a slip of the keyboard. The closest first; none where it is one of them.
 */
export function closeNames(typed: string, names: readonly string[]): readonly string[] {
  const key = nameKey(typed);
  const found = names.flatMap((name) => {
    const distance = distanceOf(key, nameKey(name));
    return distance === undefined ? [] : [{ name, distance }];
  });
  if (found.some(({ distance }) => distance === 0)) return [];
  return found.sort((one, other) => one.distance - other.distance).map(({ name }) => name);
}

/** How far two keys are apart; undefined where they mean different people. */
function distanceOf(one: string, other: string): number | undefined {
  if (one === other) return 0;
  if (inOrder(one) === inOrder(other)) return 1;
  const shorter = Math.min(one.length, other.length);
  const most = Math.min(MOST_SLIPS, Math.floor(shorter / LETTERS_A_SLIP));
  if (Math.abs(one.length - other.length) > most) return undefined;
  const distance = slips(one, other);
  return distance <= most ? distance : undefined;
}

const inOrder = (key: string): string => key.split(" ").sort().join(" ");

/** Letters added, left out, replaced, or swapped with the next (optimal string alignment). */
function slips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
