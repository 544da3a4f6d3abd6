import { decodeHTML } from "entities";

const ENTITY = /&(?:#x?[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** Characters that would be markup: the parser reads these by itself. */
const MARKUP: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A page with its entities as the characters they mean: the parser knows five of them. */
export const withoutEntities = (html: string): string =>
  html.replace(ENTITY, (entity) => {
    const meant = decodeHTML(entity);
    return MARKUP[meant] ?? meant;
  });
