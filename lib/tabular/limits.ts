/** What a text file may hold; said before the upload and refused in a sentence after it. */
export const FILE_MAX_BYTES = 200 * 1024 * 1024;
/** Bytes of a workbook as it is sent, and of what is in it that is read. */
export const WORKBOOK_MAX_BYTES = 60 * 1024 * 1024;
export const SHEETS_MAX = 500;
/** Characters of the name of a sheet that are kept. */
export const SHEET_NAME_MAX = 100;
/** As many rows as a worksheet can have. */
export const ROWS_MAX = 1_048_576;
export const COLUMNS_MAX = 400;
/** As many columns as a worksheet can have: delimiters behind the last column mean nothing so far. */
export const BLANK_COLUMNS_MAX = 16_384;
/** Characters in one cell. */
export const CELL_MAX = 32 * 1024;
/** The header is looked for in this many rows. */
export const HEADER_ROWS_MAX = 20;
