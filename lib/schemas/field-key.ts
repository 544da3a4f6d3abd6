/**
 * What somebody else wrote, as the name of a form field: browsers and servers do not agree on quotes
 * and line ends in names.
 */
export const fieldKey = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));

/** The text of such a name. */
export const fieldText = (key: string): string => decodeURIComponent(key);
