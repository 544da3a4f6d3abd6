/** Half of the places stay free, so that a key is found with one or two looks. */
const FIRST_PLACES = 1 << 12;

/**
 * The line on which each key of a file stood, for files of a million keys: 64 bits of a hash stand
 * for the text, at most 48 bytes a key where a Map of texts keeps 100 to 200 alive. Two texts of a
 * million have the same hash once in some ten million files; a row would then be shown as the double of
 * another, with both lines, and left out.
 */
export class LineOfKey {
  #places = FIRST_PLACES;
  #high = new Uint32Array(FIRST_PLACES);
  #low = new Uint32Array(FIRST_PLACES);
  /** 0: a free place; lines begin with 1. */
  #lines = new Uint32Array(FIRST_PLACES);
  #size = 0;

  /** The line of a key; undefined where it has none. */
  get(key: string): number | undefined {
    if (this.#size === 0) return undefined;
    const [high, low] = hashOf(key);
    return this.#lines[this.#placeOf(high, low)] || undefined;
  }

  /**
   * Notes a line for a key that has none yet; answers the one it has otherwise.
   * @param line 1 or greater.
   */
  first(key: string, line: number): number | undefined {
    const [high, low] = hashOf(key);
    const place = this.#placeOf(high, low);
    const known = this.#lines[place];
    if (known) return known;
    this.#put(place, high, low, line);
    this.#size += 1;
    if (this.#size * 2 > this.#places) this.#grow();
    return undefined;
  }

  #put(place: number, high: number, low: number, line: number): void {
    this.#high[place] = high;
    this.#low[place] = low;
    this.#lines[place] = line;
  }

  /** Where a hash stands, or the free place for it. */
  #placeOf(high: number, low: number): number {
    const mask = this.#places - 1;
    let place = low & mask;
    while (this.#lines[place] !== 0 && (this.#low[place] !== low || this.#high[place] !== high)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [high, low, lines] = [this.#high, this.#low, this.#lines];
    this.#places *= 2;
    this.#high = new Uint32Array(this.#places);
    this.#low = new Uint32Array(this.#places);
    this.#lines = new Uint32Array(this.#places);
    for (const [at, line] of lines.entries()) {
      if (line === 0) continue;
      const [first = 0, second = 0] = [high[at], low[at]];
      this.#put(this.#placeOf(first, second), first, second, line);
    }
  }
}

/** FNV-1a twice, with two odd factors, each mixed at the end: two numbers of 32 bits. */
function hashOf(text: string): readonly [number, number] {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return [mixed(high), mixed(low ^ text.length)];
}

/** The last step of MurmurHash3: every bit of the sum tells on every bit of the result. */
function mixed(sum: number): number {
  let bits = sum;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
