import { strToU8, zipSync } from "fflate";
import { FILE_VERSION } from "@/lib/schemas/workspace-file";
import { type ExportFiles, packed } from "./packed-export";

const ORDER = "R-1,a1,20000,1000,EUR,,1,i1,\r\n";
const RATE = "r1,EUR,USD,20000,0.9,,2026-01-01T00:00:00.000Z\r\n";
const LOG = "l1,2026-01-01T00:00:00.000Z,person,u1,Eve,import.landed,,,{},,\r\n";
const DAMAGED = "damaged or was changed after the export";
const ROW = "was not written by an export";
const TWO_MB = "x".repeat(2_000_000);

/** What is done to a sound export, and what the person reads then. */
export const HOSTILE_EXPORTS: readonly (readonly [
  name: string,
  make: (files: ExportFiles) => Uint8Array,
  says: string,
])[] = [
  ["no ZIP", () => strToU8("Account name,NPS\n"), "This is not a complete ZIP file."],
  ["a ZIP cut in half", (files) => packed(files).slice(0, 900), "This is not a complete ZIP file."],
  [
    "another ZIP",
    () => zipSync({ "a.csv": strToU8("a") }),
    "This ZIP file is not an export of a workspace.",
  ],
  [
    "a newer version",
    (files) => packed(files, (claims) => Object.assign(claims, { version: FILE_VERSION + 1 })),
    "made by a newer version",
  ],
  [
    "a manifest of something else",
    (files) => packed(files, (claims) => Object.assign(claims, { format: "x" })),
    "This ZIP file is not an export of a workspace.",
  ],
  [
    "bad JSON",
    (files) => packed({ ...files, "workspace.json": "{" }),
    `workspace.json is ${DAMAGED}`,
  ],
  [
    "a field too many",
    (files) =>
      packed({
        ...files,
        "workspace.json": JSON.stringify({ ...JSON.parse(files["workspace.json"] ?? ""), id: "x" }),
      }),
    `workspace.json is ${DAMAGED}`,
  ],
  [
    "a changed file",
    (files) => {
      const sound = JSON.parse(files["manifest.json"] ?? "").files;
      return packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER}` }, (claims) => {
        claims.files = sound;
      });
    },
    `orders.csv is ${DAMAGED}`,
  ],
  [
    "a file that inflates to more than it says",
    (files) =>
      packed({ ...files, "log.csv": TWO_MB }, (claims) => {
        for (const file of claims.files) if (file.name === "log.csv") file.bytes = 1000;
      }),
    `log.csv is ${DAMAGED}`,
  ],
  [
    "files that say to be larger than anything",
    (files) =>
      packed(files, (claims) => {
        for (const file of claims.files) file.bytes = 1_900_000_000;
      }),
    "This export is too large for a workspace.",
  ],
  [
    "a table that is not there",
    (files) => packed(files, (claims) => claims.files.splice(4, 1)),
    DAMAGED,
  ],
  [
    "a row with a cell too few",
    (files) => packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER}R-2,a1\r\n` }),
    `Row 2 of orders.csv ${ROW}`,
  ],
  [
    "a number that is none",
    (files) =>
      packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER.replace("1000", "1e9")}` }),
    `Row 1 of orders.csv ${ROW}`,
  ],
  [
    "an entry of the log from the future",
    (files) =>
      packed({ ...files, "log.csv": `${files["log.csv"]}${LOG.replace("2026-", "2999-")}` }),
    `Row 2 of log.csv ${ROW}`,
  ],
  [
    "an entry of the log that nobody writes",
    (files) => packed({ ...files, "log.csv": `${files["log.csv"]}${LOG.replace("landed", "x")}` }),
    `Row 2 of log.csv ${ROW}`,
  ],
  ["text that is no CSV", (files) => packed({ ...files, "log.csv": '"' }), `log.csv is ${DAMAGED}`],
  [
    "a rate that is none",
    (files) => {
      const rates = `${files["currency-rates.csv"]}${RATE.replace("0.9", "0.90")}`;
      return packed({ ...files, "currency-rates.csv": rates });
    },
    `Row 1 of currency-rates.csv ${ROW}`,
  ],
  [
    "two rates of one day",
    (files) => {
      const rates = `${files["currency-rates.csv"]}${RATE}${RATE.replace("r1", "r2")}`;
      return packed({ ...files, "currency-rates.csv": rates });
    },
    "This ZIP file contains something twice.",
  ],
  [
    "an order twice",
    (files) => packed({ ...files, "orders.csv": `${files["orders.csv"]}${ORDER}${ORDER}` }),
    "This ZIP file contains something twice.",
  ],
];
