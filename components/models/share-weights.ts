const TOTAL = 100;
/** No criterion decides alone. */
export const WEIGHT_MAX = 50;

/**
 * Gives one weight a value and shares what is left among the others in their proportions, in whole
 * numbers that total 100, none above 50. The value that the weight has already changes nothing, so
 * moving a slider from the same weights and back again gives these weights.
 * @param weights at least three, of which those that are not numbers count as nothing
 */
export function shareWeights(weights: readonly number[], index: number, value: number): number[] {
  if (value === weights[index] && areWeights(weights)) return [...weights];
  const own = Math.round(Math.min(Math.max(value, 0), WEIGHT_MAX));
  const others = weights.map((weight, place) => (place === index ? 0 : Math.max(weight, 0) || 0));
  const left = TOTAL - own;
  const exact = cappedShares(others, index, left);
  const shared = exact.map(Math.floor);
  // The largest remainder gets the next one, the first of equals first.
  const byRemainder = [...exact.keys()]
    .filter((place) => place !== index)
    .sort((a, b) => remainder(exact, b) - remainder(exact, a));
  let missing = left - shared.reduce((sum, weight) => sum + weight, 0);
  while (missing > 0) {
    for (const place of byRemainder) {
      const weight = shared[place] ?? 0;
      if (missing <= 0 || weight >= WEIGHT_MAX) continue;
      shared[place] = weight + 1;
      missing -= 1;
    }
  }
  shared[index] = own;
  return shared;
}

function areWeights(weights: readonly number[]): boolean {
  const isWithin = weights.every((weight) => weight >= 0 && weight <= WEIGHT_MAX);
  return isWithin && weights.reduce((sum, weight) => sum + weight, 0) === TOTAL;
}

const remainder = (exact: readonly number[], place: number) => (exact[place] ?? 0) % 1;

/** What is above 50 goes to those below, until nobody is above. */
function cappedShares(weights: readonly number[], index: number, left: number): number[] {
  const shares = weights.map(() => 0);
  let open = [...weights.keys()].filter((place) => place !== index);
  let rest = left;
  while (open.length > 0) {
    const sum = open.reduce((total, place) => total + (weights[place] ?? 0), 0);
    const share = (place: number) =>
      sum > 0 ? (rest * (weights[place] ?? 0)) / sum : rest / open.length;
    const over = open.filter((place) => share(place) > WEIGHT_MAX);
    if (over.length === 0) {
      for (const place of open) shares[place] = share(place);
      break;
    }
    for (const place of over) shares[place] = WEIGHT_MAX;
    rest -= WEIGHT_MAX * over.length;
    open = open.filter((place) => !over.includes(place));
  }
  return shares;
}
