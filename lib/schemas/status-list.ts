/**
 * Statuses in one text, divided by commas; a comma in a status has a backslash before it. The two
 * functions undo each other.
 */
export const parseStatusList = (text: string): string[] =>
  text.split(/(?<!\\),/).flatMap((status) => status.replace(/\\,/g, ",").trim() || []);

export const makeStatusList = (statuses: readonly string[]): string =>
  statuses.map((status) => status.replace(/,/g, "\\,")).join(",");
