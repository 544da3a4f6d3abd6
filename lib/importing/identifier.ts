/** A number that a program took for a decimal one on its way: 17850.0. Three zeros may be thousands. */
const DOT_ZERO = /^(\d+)[.,]00?$/;
const ZERO = 48;

/** An identifier as it was before a program made a decimal number of it: 17850.0 is 17850. */
export function identifier(cell: string): string {
  if (cell.charCodeAt(cell.length - 1) !== ZERO) return cell;
  return DOT_ZERO.exec(cell)?.[1] ?? cell;
}
