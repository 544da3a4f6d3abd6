/**
 * A text as one word of a command, for shells such as bash and zsh: what it is pasted into means
 * nothing else by it. In double quotes where that does, as cmd.exe and PowerShell read those too.
 */
export const shellQuoted = (text: string): string =>
  /["\\$`!]/.test(text) ? `'${text.replace(/'/g, String.raw`'\''`)}'` : `"${text}"`;
