/**
 * Texts that a spreadsheet puts where a cell has no value, in the languages that have words of their
 * own for them. No name, tag or number is written like this, so they are errors in texts too.
 */
const ERRORS: ReadonlySet<string> = new Set(
  `#N/A #NV #N/D #REF! #BEZUG! #VALUE! #WERT! #VALEUR! #VALOR! #DIV/0! #NAME? #NOM? #NOMBRE?
  #NUM! #ZAHL! #NOMBRE! #NULL! #NUL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!
  #GETTING_DATA`.split(/\s+/),
);

/** Stands in a cell whose formula came without a value. */
export const WITHOUT_VALUE = "#FORMULA!";

/** Whether a cell holds an error of the spreadsheet it comes from, or a formula without a value. */
export const isCellError = (cell: string): boolean =>
  cell.charCodeAt(0) === 35 && (ERRORS.has(cell) || cell === WITHOUT_VALUE);
