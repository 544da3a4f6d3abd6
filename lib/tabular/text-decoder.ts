import type { Encoding } from "./encodings";

/** What turns the bytes of a file into text, piece by piece. */
export interface FileDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** The characters behind the bytes 128 to 255 of encodings that TextDecoder does not know. */
const TABLES = {
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
} as const satisfies Partial<Record<Encoding, string>>;

const hasTable = (encoding: Encoding): encoding is keyof typeof TABLES =>
  Object.hasOwn(TABLES, encoding);

/** A byte without a character in encodings of one byte becomes a control that nobody sees. */
const UNDEFINED = /[\u0080-\u009f]/g;
const UNICODE: ReadonlySet<Encoding> = new Set(["utf-8", "utf-16le", "utf-16be", "gb18030"]);

/**
 * The decoder of an encoding. A byte that has no character in it becomes U+FFFD, so that it is seen:
 * it never vanishes.
 *
 * Always decode with `stream: true`: without it, Node 20 reads windows-1252 as ISO-8859-1 and
 * turns "€" into a control character.
 */
export function fileDecoder(encoding: Encoding): FileDecoder {
  if (hasTable(encoding)) return tableDecoder(TABLES[encoding]);
  const decoder = new TextDecoder(encoding);
  if (UNICODE.has(encoding)) return decoder;
  return {
    decode: (bytes, options) => {
      const text = decoder.decode(bytes, options);
      return text.search(UNDEFINED) === -1 ? text : text.replace(UNDEFINED, "\ufffd");
    },
  };
}

function tableDecoder(upper: string): FileDecoder {
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : upper.charCodeAt(byte - 128),
  );
  const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
  return {
    decode: (bytes) =>
      bytes ? decoder.decode(Uint16Array.from(bytes, (byte) => units[byte] ?? 0)) : "",
  };
}
