const DAMAGED = /^\d(?:[.,]\d+)?E\+\d{2}$/i;

/** An identifier that a spreadsheet took for a number and rounded: 1.23E+05. */
export const isDamagedId = (cell: string): boolean => DAMAGED.test(cell);
