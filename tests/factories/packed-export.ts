import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The files of an export as text, by name. */
export type ExportFiles = Readonly<Record<string, string>>;

export interface Claims {
  files: { name: string; rows?: number; bytes: number; sha256: string }[];
  version: number;
}

/** Takes an export apart. */
export function unpacked(zip: Uint8Array): ExportFiles {
  const entries = Object.entries(unzipSync(zip));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Packs files as an export, with a manifest that is true of them unless it is told otherwise. */
export function packed(
  files: ExportFiles,
  claim: (claims: Claims) => void = () => undefined,
): Uint8Array {
  const { "manifest.json": json = "", ...rest } = files;
  const claims: Claims = JSON.parse(json);
  for (const file of claims.files) {
    const text = rest[file.name] ?? "";
    file.bytes = strToU8(text).length;
    file.sha256 = createHash("sha256").update(text).digest("hex");
    if (file.rows !== undefined) file.rows = Math.max(0, text.split("\r\n").length - 2);
  }
  claim(claims);
  const all: Zippable = { "manifest.json": strToU8(JSON.stringify(claims)) };
  for (const [name, text] of Object.entries(rest)) all[name] = strToU8(text);
  return zipSync(all);
}
