import { ACCOUNT_FIELDS, type AccountField } from "./account-fields";

/** Facts that pages call otherwise than the columns of a file, whose headers stay as they are. */
const NAMES: Readonly<Partial<Record<AccountField, string>>> = {
  owner: "Account owner",
  directAwardShare: "Orders awarded without bids",
  tailoredShare: "Share of tailored work",
  contact: "Their contact with us",
  touchpoints12m: "Working meetings they asked for",
  judged: "Your judgement (1–5)",
};

/** What a fact is called on a page. */
export const factName = (field: AccountField): string =>
  NAMES[field] ?? ACCOUNT_FIELDS[field].header;
