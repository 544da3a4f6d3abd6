import { strToU8, zipSync } from "fflate";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const NAMESPACES = ["office", "table", "text", "style", "number", "calcext"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");

/** A cell of an .ods as its attributes and the text that is shown, or a plain value. */
export type OdsCell = string | number | readonly [attributes: string, shown: string];

function odsCell(cell: OdsCell): string {
  const [attributes, shown] =
    typeof cell === "string"
      ? ['office:value-type="string"', cell]
      : typeof cell === "number"
        ? [`office:value-type="float" office:value="${cell}"`, String(cell)]
        : cell;
  return `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
}

export const odsRow = (cells: readonly OdsCell[], attributes = ""): string =>
  `<table:table-row ${attributes}>${cells.map(odsCell).join("")}</table:table-row>`;

/** An .ods of one sheet, as LibreOffice packs one. */
export const odsOf = (rows: readonly string[], styles = ""): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync({
      mimetype: strToU8(TYPE),
      "META-INF/manifest.xml": strToU8(
        `<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/></manifest:manifest>`,
      ),
      "content.xml": strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Sheet1">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    }),
  );
