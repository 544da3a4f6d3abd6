/** Parts of a workbook that name other parts. */
const PART_LIST = /(?:^|\/)(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels)$/i;
const ENTRY =
  /<((?:\w+:)?(?:Override|Relationship))\b(?:[^>"']|"[^"]*"|'[^']*')*?(?:\/>|>\s*<\/\1\s*>)/g;
const NAMED = /\b(?:PartName|Target)\s*=\s*(?:"([^"]*)"|'([^']*)')/;

export const isPartList = (name: string): boolean => PART_LIST.test(name);

/**
 * A list of parts without those that are left out on purpose: the parser takes a part that is named
 * and missing for a damaged file. Parts that are missing for any other reason stay in the list.
 */
export function withoutParts(list: Uint8Array, isLeftOut: (name: string) => boolean): Uint8Array {
  const xml = Buffer.from(list).toString("utf8");
  const rest = xml.replace(ENTRY, (entry) => {
    const [, double, single = ""] = NAMED.exec(entry) ?? [];
    return isLeftOut(double ?? single) ? "" : entry;
  });
  return rest.length === xml.length ? list : Buffer.from(rest, "utf8");
}
