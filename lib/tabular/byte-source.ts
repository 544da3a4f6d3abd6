/**
 * A file as chunks of bytes of any size. It is called once per pass over the file, so every call
 * must start at the first byte again.
 */
export type ByteSource = () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
