import { Inflate } from "fflate";
import { BrokenZip } from "./broken-zip";

/** A file of which any part can be read. */
export interface PartedFile {
  readonly byteSize: number;
  /** The bytes from one place to another, in chunks. */
  slice(from: number, to: number): AsyncIterable<Uint8Array>;
}

interface Member {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly at: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_MAX = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** Bytes of the directory, for each file in it. */
const DIRECTORY_ENTRY_MAX = 400;
/** Sizes and places that need more than 32 bits, and those of writers that always write them so. */
const LARGE = 0xffffffff;
const LARGE_FIELD = 0x0001;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** So many bytes are inflated at a time: they become a thousand times as many at most. */
const INFLATE_BYTES = 8192;

/**
 * Reads single files of a ZIP by its directory, which stands at its end: a file that was cut off has
 * none. Names are only compared, never used as paths. Whatever the directory claims, what comes out
 * of a file is counted while it comes.
 */
export class ZipReader {
  private constructor(
    private readonly file: PartedFile,
    private readonly members: ReadonlyMap<string, Member>,
  ) {}

  /**
   * @param membersMax so many files may be in it
   * @throws BrokenZip where it is no ZIP, or not all of one, or holds more files
   */
  static async open(file: PartedFile, membersMax: number): Promise<ZipReader> {
    const tailAt = Math.max(0, file.byteSize - END_BYTES - COMMENT_MAX);
    const tail = await gathered(file, tailAt, file.byteSize);
    const end = endOf(tail);
    if (end === undefined) throw new BrokenZip("not-zip");
    const count = tail.getUint16(end + 10, true);
    const bytes = tail.getUint32(end + 12, true);
    const at = tail.getUint32(end + 16, true);
    if (at + bytes > tailAt + end) throw new BrokenZip("not-zip");
    if (count > membersMax || bytes > membersMax * DIRECTORY_ENTRY_MAX)
      throw new BrokenZip("too-large");
    return new ZipReader(file, membersOf(await gathered(file, at, at + bytes), count));
  }

  /** The files in it, in the order of the directory. */
  get names(): readonly string[] {
    return [...this.members.keys()];
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  /**
   * The content of a file. @throws BrokenZip where it is not there, is encrypted or damaged, or holds
   * more than `maxBytes`.
   */
  async *read(name: string, maxBytes: number): AsyncGenerator<Uint8Array> {
    const member = this.members.get(name);
    if (!member) throw new BrokenZip("damaged", name);
    if (member.isEncrypted) throw new BrokenZip("encrypted", name);
    let bytes = 0;
    const content =
      member.method === STORED ? this.#packed(name, member) : this.#inflated(name, member);
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new BrokenZip("inflates-too-much", name);
      yield chunk;
    }
  }

  async *#packed(name: string, { at, packedBytes }: Member): AsyncGenerator<Uint8Array> {
    const { byteSize } = this.file;
    if (at + LOCAL_BYTES > byteSize) throw new BrokenZip("damaged", name);
    const head = await gathered(this.file, at, at + LOCAL_BYTES);
    const from = at + LOCAL_BYTES + head.getUint16(26, true) + head.getUint16(28, true);
    if (head.getUint32(0, true) !== LOCAL || from + packedBytes > byteSize) {
      throw new BrokenZip("damaged", name);
    }
    yield* this.file.slice(from, from + packedBytes);
  }

  async *#inflated(name: string, member: Member): AsyncGenerator<Uint8Array> {
    const done: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => done.push(chunk));
    for await (const packed of this.#packed(name, member)) {
      for (let from = 0; from < packed.length; from += INFLATE_BYTES) {
        try {
          inflate.push(packed.subarray(from, from + INFLATE_BYTES));
        } catch {
          throw new BrokenZip("damaged", name);
        }
        yield* done.splice(0);
      }
    }
  }
}

async function gathered(file: PartedFile, from: number, to: number): Promise<DataView> {
  const bytes = new Uint8Array(to - from);
  let filled = 0;
  for await (const chunk of file.slice(from, to)) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return new DataView(bytes.buffer);
}

/** Where the end of the directory is: the record whose comment reaches exactly to the end. */
function endOf(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    const isEnd = tail.getUint32(at, true) === END;
    if (isEnd && at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return undefined;
}

function membersOf(directory: DataView, count: number): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  const decoder = new TextDecoder();
  let at = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > directory.byteLength || directory.getUint32(at, true) !== ENTRY) {
      throw new BrokenZip("not-zip");
    }
    const nameBytes = directory.getUint16(at + 28, true);
    const next = at + ENTRY_BYTES + nameBytes + directory.getUint16(at + 30, true);
    if (next > directory.byteLength) throw new BrokenZip("not-zip");
    const flags = directory.getUint16(at + 8, true);
    const method = directory.getUint16(at + 10, true);
    const name = decoder.decode(new Uint8Array(directory.buffer, at + ENTRY_BYTES, nameBytes));
    if (method === STORED || method === DEFLATED) {
      const isEncrypted = (flags & ENCRYPTED) !== 0;
      members.set(name, { isEncrypted, method, ...placeOf(directory, at, next) });
    }
    at = next + directory.getUint16(at + 32, true);
  }
  return members;
}

/** Where a file of the directory is and how long; large numbers stand in a field behind its name. */
function placeOf(
  directory: DataView,
  entry: number,
  end: number,
): Pick<Member, "packedBytes" | "at"> {
  const small = [24, 20, 42].map((offset) => directory.getUint32(entry + offset, true));
  let at = entry + ENTRY_BYTES + directory.getUint16(entry + 28, true);
  while (at + 4 <= end && directory.getUint16(at, true) !== LARGE_FIELD) {
    at += 4 + directory.getUint16(at + 2, true);
  }
  at += 4;
  const [, packedBytes = 0, place = 0] = small.map((value) => {
    if (value !== LARGE || at + 8 > end) return value;
    at += 8;
    return Number(directory.getBigUint64(at - 8, true));
  });
  return { packedBytes, at: place };
}
