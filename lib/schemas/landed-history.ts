/**
 * A condition on rows of `AccountChange`: a large landing writes its history in pieces before it
 * closes, and until then it is there for nobody. What an import that did not land left behind is
 * never there.
 *
 * @param table what `AccountChange` is called in the statement
 */
export const ofLanded = (table: string): string =>
  `NOT EXISTS (SELECT 1 FROM "Import" i WHERE i."workspaceId" = ${table}."workspaceId"
     AND i."id" = ${table}."importId" AND i."status" NOT IN ('done', 'undoing', 'undone'))`;
