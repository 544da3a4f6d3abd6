/**
 * A text as one word of a command, for shells such as bash and zsh: what it is pasted into means
 * nothing else by it. In double quotes where that does, as cmd.exe and PowerShell read those too.
 */
export const shellQuoted = (text: string): string =>
  /["\\$`!]/.test(text) ? `'${text.replace(/'/g, String.raw`'\''`)}'` : `"${text}"`;

/** The option that says what a column is; it can be pasted into a shell as it stands. */
export const mapOption = (label: string, field: string): string =>
  `--map ${shellQuoted(`${label.replace(/\s+/g, " ").trim()}=${field}`)}`;
