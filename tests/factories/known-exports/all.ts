import { ACCOUNTING_EXPORTS } from "./accounting";
import { CRM_EXPORTS } from "./crm";
import { ERP_EXPORTS } from "./crm-and-erp";
import { CRM_EXPORTS_IN_OTHER_LANGUAGES } from "./crm-languages";
import { GERMAN_EXPORTS } from "./german-accounting";
import type { KnownExport } from "./known-export";
import { SHOP_EXPORTS } from "./shops";

/** Every export that is known, read by both doors. */
export const KNOWN_EXPORTS: readonly KnownExport[] = [
  ...SHOP_EXPORTS,
  ...ACCOUNTING_EXPORTS,
  ...GERMAN_EXPORTS,
  ...CRM_EXPORTS,
  ...ERP_EXPORTS,
  ...CRM_EXPORTS_IN_OTHER_LANGUAGES,
];
