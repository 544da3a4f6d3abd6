/** A copy that does not keep the piece of the file alive that the cell was cut from. */
export const detached = (text: string): string =>
  text.length < 13 ? text : String(JSON.parse(JSON.stringify(text)));
