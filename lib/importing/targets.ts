import { EVENT_TEXT_MAX } from "@/lib/schemas/account-event";
import { ACCOUNT_FIELDS, type AccountField, type FieldType } from "@/lib/schemas/account-fields";

/** The two kinds of file: one row an account, or one row an order, invoice or invoice line. */
export const FILE_KINDS = ["accounts", "orders"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Our own id of an account, which an export writes: it says which of several namesakes is meant. */
const OUR_KEY = { accountKey: { header: "Clientele key", type: "text", max: 100 } } as const;

/** What shows a judgement: it is kept as an event of the account, not as a fact. */
const SHOWS = { evidence: { header: "Evidence", type: "text", max: EVENT_TEXT_MAX } } as const;

/** Other ways to write a fact that fill an account field. */
const WRITTEN_OTHERWISE = {
  tenureMonths: { header: "Tenure (months)", type: "decimal", min: 0, max: 2400 },
  tenureYears: { header: "Tenure (years)", type: "decimal", min: 0, max: 200 },
  judged100: { header: "Personalization (0-100)", type: "decimal", min: 0, max: 100 },
} as const satisfies Record<string, { header: string } & FieldType>;

const FILLS = {
  tenureMonths: "customerSince",
  tenureYears: "customerSince",
  judged100: "judged",
} as const satisfies Record<keyof typeof WRITTEN_OTHERWISE, AccountField>;

/** What a column of an account list can be mapped to. */
export const ACCOUNT_TARGETS = {
  ...ACCOUNT_FIELDS,
  ...WRITTEN_OTHERWISE,
  ...SHOWS,
  ...OUR_KEY,
} as const;
export type AccountTarget = keyof typeof ACCOUNT_TARGETS;

const isWrittenOtherwise = (target: AccountTarget): target is keyof typeof FILLS =>
  Object.hasOwn(FILLS, target);

/** What a target fills: a fact, or what goes with the row. */
export type FilledField = AccountField | "accountKey" | "evidence";

/** The field that a target fills; two targets of one field exclude each other. */
export const fieldOf = (target: AccountTarget): FilledField =>
  isWrittenOtherwise(target) ? FILLS[target] : target;

/** How a value of an order history is read. */
export type OrderFieldType = "text" | "date" | "amount" | "discount" | "currency" | "document";

/** What a column of an order history can be mapped to, in the order of the template. */
export const ORDER_TARGETS = {
  orderNumber: { header: "Order number", type: "text", max: 200 },
  orderDate: { header: "Order date", type: "date" },
  accountId: { header: "Account ID", type: "text", max: 200 },
  accountName: { header: "Account name", type: "text", max: 300 },
  amount: { header: "Amount", type: "amount" },
  quantity: { header: "Quantity", type: "amount" },
  unitPrice: { header: "Unit price", type: "amount" },
  discount: { header: "Discount", type: "discount" },
  currency: { header: "Currency", type: "currency" },
  status: { header: "Status", type: "text", max: 100 },
  documentType: { header: "Document type", type: "document", max: 100 },
  refunded: { header: "Amount refunded", type: "amount" },
} as const satisfies Record<string, { header: string; type: OrderFieldType; max?: number }>;
export type OrderTarget = keyof typeof ORDER_TARGETS;

const isOneOf =
  <T extends string>(table: Readonly<Record<T, unknown>>) =>
  (text: string): text is T =>
    Object.hasOwn(table, text);

export const isAccountTarget = isOneOf<AccountTarget>(ACCOUNT_TARGETS);
export const isOrderTarget = isOneOf<OrderTarget>(ORDER_TARGETS);

export const ACCOUNT_TARGET_LIST: readonly AccountTarget[] =
  Object.keys(ACCOUNT_TARGETS).filter(isAccountTarget);
export const ORDER_TARGET_LIST: readonly OrderTarget[] =
  Object.keys(ORDER_TARGETS).filter(isOrderTarget);
