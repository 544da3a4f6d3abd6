/** What programs write so that a spreadsheet keeps a text: `="00123"`. */
const EQUALS_QUOTED = /^\s*="((?:[^"]|"")*)"\s*$/;
const EQUALS = 61;

/** The text that a cell such as `="00123"` means; any other cell stays as it is. */
export function withoutEqualsQuotes(cell: string): string {
  if (cell.charCodeAt(0) !== EQUALS && !cell.includes('="')) return cell;
  const meant = EQUALS_QUOTED.exec(cell)?.[1];
  return meant === undefined ? cell : meant.replaceAll('""', '"');
}

/**
 * Remembers whether a text in pieces holds an equals sign before a quote anywhere so far: most texts
 * hold none, and their cells need no look.
 */
export function equalsQuotedWatch(): (piece: string) => boolean {
  let isFound = false;
  return (piece) => {
    // The quote may be the first character of the next piece.
    isFound ||= piece.includes('="') || piece.endsWith("=");
    return isFound;
  };
}
