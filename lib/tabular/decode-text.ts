import type { ByteSource } from "./byte-source";
import type { Encoding } from "./encodings";
import { fileDecoder } from "./text-decoder";

/**
 * The text of a file in pieces, in which every line ends with "\n", some of them with "\r\n": the
 * parser takes "\n" for the end of a line and leaves the "\r" to us, as it stands in cells over
 * several lines too. A "\r" at the end of a piece waits for the next one, which may begin with its
 * "\n".
 */
export async function* decodeText(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = fileDecoder(encoding);
  let waiting = "";
  for await (const chunk of source()) {
    let text = waiting + decoder.decode(chunk, { stream: true });
    waiting = "";
    if (text.endsWith("\r")) {
      waiting = "\r";
      text = text.slice(0, -1);
    }
    yield* pieces(withLineFeeds(text));
  }
  const rest = waiting + decoder.decode();
  yield* pieces(withLineFeeds(rest));
}

/** Rows of a small piece are gone before the collector has to carry them along. */
const PIECE = 64 * 1024;

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** A "\r" with nothing behind it ends a line too, as on old Macs. */
const withLineFeeds = (text: string): string =>
  text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
