import { Inflate } from "fflate";
import { MEMBERS_MAX } from "@/lib/schemas/workspace-file";
import { WorkspaceFileRefused } from "./workspace-file-refused";

/** A file of which any part can be read. */
export interface PartedFile {
  readonly byteSize: number;
  /** The bytes from one place to another, in chunks. */
  slice(from: number, to: number): AsyncIterable<Uint8Array>;
}

interface Member {
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
const DIRECTORY_MAX = MEMBERS_MAX * 400;
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

  /** @throws WorkspaceFileRefused where it is no ZIP, or not all of one. */
  static async open(file: PartedFile): Promise<ZipReader> {
    const tailAt = Math.max(0, file.byteSize - END_BYTES - COMMENT_MAX);
    const tail = await gathered(file, tailAt, file.byteSize);
    const end = endOf(tail);
    if (end === undefined) throw new WorkspaceFileRefused("not-zip");
    const count = tail.getUint16(end + 10, true);
    const bytes = tail.getUint32(end + 12, true);
    const at = tail.getUint32(end + 16, true);
    if (at + bytes > tailAt + end) throw new WorkspaceFileRefused("not-zip");
    if (count > MEMBERS_MAX || bytes > DIRECTORY_MAX) throw new WorkspaceFileRefused("too-large");
    return new ZipReader(file, membersOf(await gathered(file, at, at + bytes), count));
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  /**
   * The content of a file. @throws WorkspaceFileRefused where it is not there, is damaged, or holds
   * more than `maxBytes`.
   */
  async *read(name: string, maxBytes: number): AsyncGenerator<Uint8Array> {
    const member = this.members.get(name);
    if (!member) throw new WorkspaceFileRefused("damaged", name);
    let bytes = 0;
    const content =
      member.method === STORED ? this.#packed(name, member) : this.#inflated(name, member);
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new WorkspaceFileRefused("damaged", name);
      yield chunk;
    }
  }

  async *#packed(name: string, { at, packedBytes }: Member): AsyncGenerator<Uint8Array> {
    const { byteSize } = this.file;
    if (at + LOCAL_BYTES > byteSize) throw new WorkspaceFileRefused("damaged", name);
    const head = await gathered(this.file, at, at + LOCAL_BYTES);
    const from = at + LOCAL_BYTES + head.getUint16(26, true) + head.getUint16(28, true);
    if (head.getUint32(0, true) !== LOCAL || from + packedBytes > byteSize) {
      throw new WorkspaceFileRefused("damaged", name);
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
          throw new WorkspaceFileRefused("damaged", name);
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
      throw new WorkspaceFileRefused("not-zip");
    }
    const nameBytes = directory.getUint16(at + 28, true);
    const next = at + ENTRY_BYTES + nameBytes + directory.getUint16(at + 30, true);
    if (next > directory.byteLength) throw new WorkspaceFileRefused("not-zip");
    const flags = directory.getUint16(at + 8, true);
    const method = directory.getUint16(at + 10, true);
    const name = decoder.decode(new Uint8Array(directory.buffer, at + ENTRY_BYTES, nameBytes));
    if ((flags & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED)) {
      members.set(name, {
        method,
        packedBytes: directory.getUint32(at + 20, true),
        at: directory.getUint32(at + 42, true),
      });
    }
    at = next + directory.getUint16(at + 32, true);
  }
  return members;
}
