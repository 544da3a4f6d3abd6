/** A text as a CSS string, quotes included: whatever it holds, the string ends where it should. */
export function cssString(text: string): string {
  const safe = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters end a CSS string
    /["\\<\u0000-\u001f\u007f]/g,
    (sign) => `\\${(sign.codePointAt(0) || 0xfffd).toString(16)} `,
  );
  return `"${safe}"`;
}
