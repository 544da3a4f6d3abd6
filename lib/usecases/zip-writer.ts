import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import { INFLATED_MAX_BYTES, MEMBER_MAX_BYTES, MEMBERS_MAX } from "@/lib/schemas/workspace-file";

/** Beyond it the file could not be read again, and a ZIP of this kind could not be written. */
export class TooLargeToExport extends Error {
  constructor() {
    super("The workspace is larger than an export can be.");
  }
}

/** Writes a ZIP file by file; what is done is handed on before more is read. */
export class ZipWriter {
  readonly #done: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#done.push(chunk);
  });
  #files = 0;
  #inflated = 0;

  constructor(private readonly write: (chunk: Uint8Array) => Promise<void>) {}

  /** Adds a file; answers its size and SHA-256. @throws TooLargeToExport */
  async add(
    name: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    this.#files += 1;
    const hash = createHash("sha256");
    const file = new ZipDeflate(name, { level: 6 });
    this.#zip.add(file);
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.length;
      this.#inflated += chunk.length;
      const isTooLarge = bytes > MEMBER_MAX_BYTES || this.#inflated > INFLATED_MAX_BYTES;
      if (isTooLarge || this.#files > MEMBERS_MAX) throw new TooLargeToExport();
      hash.update(chunk);
      file.push(chunk);
      await this.#handOn();
    }
    file.push(new Uint8Array(0), true);
    await this.#handOn();
    return { bytes, sha256: hash.digest("hex") };
  }

  /** Writes the directory: the file is whole now. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#handOn();
  }

  async #handOn(): Promise<void> {
    for (const chunk of this.#done.splice(0)) await this.write(chunk);
  }
}
