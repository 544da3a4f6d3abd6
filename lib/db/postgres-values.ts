import pg from "pg";
import { instantText } from "./raw-sql";

const BOOLEAN = 16;
const WHOLE = 20;
const JSON_TEXT = 114;
const TIMESTAMP = 1114;
const TIMESTAMP_WITH_ZONE = 1184;
const NUMERIC = 1700;
const JSON_BINARY = 3802;

/** Reads Postgres' values as SQLite gives them; see SqlValue. */
export const plainTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    switch (oid) {
      case BOOLEAN:
        return (text: string) => (text === "t" ? 1 : 0);
      case WHOLE:
      case NUMERIC:
        return Number;
      case JSON_TEXT:
      case JSON_BINARY:
        return (text: string) => text;
      case TIMESTAMP:
        return (text: string) => instantText(new Date(`${text.replace(" ", "T")}Z`));
      case TIMESTAMP_WITH_ZONE:
        return (text: string) => instantText(new Date(text));
      default:
        return pg.types.getTypeParser(oid, format);
    }
  },
};
