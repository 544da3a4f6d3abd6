import { CFB } from "@e965/xlsx";

/** What an .xlsx becomes when a password is set: an old container with the encrypted file in it. */
export function encryptedWorkbook(): Uint8Array<ArrayBuffer> {
  const container = CFB.utils.cfb_new();
  for (const name of ["/EncryptionInfo", "/EncryptedPackage"]) {
    CFB.utils.cfb_add(container, name, Buffer.alloc(6000, 7));
  }
  return new Uint8Array(Buffer.from(CFB.write(container, { type: "buffer" })));
}
