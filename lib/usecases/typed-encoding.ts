import { err, ok, type Result } from "@/lib/result";
import { ENCODINGS, type Encoding, encodingNamed } from "@/lib/tabular/encodings";

/** Reads `--encoding` of a command; the error says what it takes. */
export function typedEncoding(typed: string | undefined): Result<Encoding | undefined, string> {
  const encoding = typed === undefined ? undefined : encodingNamed(typed);
  return typed !== undefined && encoding === undefined
    ? err(`--encoding takes one of ${ENCODINGS.join(", ")}, not “${typed}”.`)
    : ok(encoding);
}
