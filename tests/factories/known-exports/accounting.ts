import type { KnownExport } from "./known-export";

/** QuickBooks Online: "Sales by Customer Detail", grouped by none, so that each row names its customer. */
const QUICKBOOKS_ONLINE: KnownExport = {
  program: "QuickBooks Online sales by customer detail",
  kind: "orders",
  file: `Alder & Sons Ltd.
Sales by Customer Detail
"January 1 - March 31, 2026"

Customer full name,Transaction date,Transaction type,Num,Product/Service full name,Memo/Description,Quantity,Sales price,Amount,Balance
Älder Ltd,01/25/2026,Invoice,1001,Work,,1,100.00,100.00,100.00
Älder Ltd,01/25/2026,Invoice,1001,Parts,,2,60.05,120.10,220.10
Älder Ltd,02/03/2026,Credit Memo,1004,Parts,,-1,60.05,-60.05,160.05
Birch plc,02/26/2026,Sales Receipt,1002,Parts,,5,10.00,50.00,50.00
Birch plc,03/02/2026,Invoice,1003,Work,,11,"1,100.00","12,100.00","12,150.00"
TOTAL,,,,,,18.00,,"12,310.05",

"Tuesday, March 31, 2026 10:00 AM GMT+01:00 - Accrual Basis"
`,
  accounts: [
    ["", "Älder Ltd", 1, 160.05, "2026-01-25", "2026-01-25"],
    ["", "Birch plc", 2, 12_150, "2026-02-26", "2026-03-02"],
  ],
};

/** The same as the report shows it at first: in groups, with the name of a customer above its rows. */
const QUICKBOOKS_ONLINE_GROUPS: KnownExport = {
  program: "QuickBooks Online sales by customer detail, in groups",
  kind: "orders",
  file: `Alder & Sons Ltd.
Sales by Customer Detail
"January 1 - March 31, 2026"

,Transaction date,Transaction type,Num,Product/Service full name,Memo/Description,Quantity,Sales price,Amount,Balance
Älder Ltd,,,,,,,,,
,01/25/2026,Invoice,1001,Work,,1,100.00,100.00,100.00
,01/25/2026,Invoice,1001,Parts,,2,60.05,120.10,220.10
,02/03/2026,Credit Memo,1004,Parts,,-1,60.05,-60.05,160.05
Total for Älder Ltd,,,,,,2,,$160.05,
Birch plc,,,,,,,,,
,02/26/2026,Sales Receipt,1002,Parts,,5,10.00,50.00,50.00
,03/02/2026,Invoice,1003,Work,,11,"1,100.00","12,100.00","12,150.00"
Total for Birch plc,,,,,,16,,"$12,150.00",
TOTAL,,,,,,18,,"$12,310.05",

"Tuesday, March 31, 2026 10:00 AM GMT+01:00 - Accrual Basis"
`,
  accounts: [
    ["", "Älder Ltd", 1, 160.05, "2026-01-25", "2026-01-25"],
    ["", "Birch plc", 2, 12_150, "2026-02-26", "2026-03-02"],
  ],
};

/** QuickBooks Desktop: "Sales by Customer Detail", exported with its groups, as it writes them. */
const QUICKBOOKS_DESKTOP: KnownExport = {
  program: "QuickBooks Desktop sales by customer detail",
  kind: "orders",
  file: `,Type,Date,Num,Memo,Name,Item,Qty,Sales Price,Amount,Balance
Älder Ltd,,,,,,,,,,
,Invoice,01/25/2026,1001,Oak,Älder Ltd,Boards,2,100.00,200.00,200.00
,Invoice,01/25/2026,1001,Oak,Älder Ltd,Legs,1,0.50,0.50,200.50
,Credit Memo,02/20/2026,1004,Oak,Älder Ltd,Boards,-1,100.00,-100.00,100.50
Total Älder Ltd,,,,,,,2,,100.50,100.50
Birch plc,,,,,,,,,,
,Sales Receipt,03/25/2026,1002,Racks,Birch plc,Racks,1,80.25,80.25,80.25
Total Birch plc,,,,,,,1,,80.25,80.25
TOTAL,,,,,,,3,,180.75,180.75
`,
  accounts: [
    ["", "Älder Ltd", 1, 100.5, "2026-01-25", "2026-01-25"],
    ["", "Birch plc", 1, 80.25, "2026-03-25", "2026-03-25"],
  ],
};

/** Xero: "Export sales invoices" of Xero Central; the columns of its invoice template, one row a line. */
const XERO_HEADER =
  "ContactName,EmailAddress,POAddressLine1,POCity,PORegion,POPostalCode,POCountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,Currency,Type,Sent,Status";
const XERO: KnownExport = {
  program: "Xero sales invoices",
  kind: "orders",
  currency: "GBP",
  file: `${XERO_HEADER}
Ålder Ltd,a@alder.example,Way 1,Leeds,,LS1 1AA,,INV-001,,25/01/2026,25/02/2026,,252.00,42.00,252.00,0.00,W,Work,1,100.00,10,90.00,200,20% (VAT on Income),18.00,,,GBP,Sales invoice,Sent,Paid
Ålder Ltd,a@alder.example,Way 1,Leeds,,LS1 1AA,,INV-001,,25/01/2026,25/02/2026,,252.00,42.00,252.00,0.00,M,More,2,60.00,,120.00,200,20% (VAT on Income),24.00,,,GBP,Sales invoice,Sent,Paid
Ålder Ltd,a@alder.example,Way 1,Leeds,,LS1 1AA,,CN-001,INV-001,28/01/2026,,,36.00,6.00,0.00,0.00,W,Work not done,1,30.00,,30.00,200,20% (VAT on Income),6.00,,,GBP,Sales credit note,Sent,Paid
Birch plc,b@birch.example,Way 2,York,,YO1 1AA,,INV-002,,26/01/2026,26/02/2026,,60.00,10.00,0.00,60.00,P,Parts,5,10.00,,50.00,200,20% (VAT on Income),10.00,,,GBP,Sales invoice,Sent,Awaiting Payment
Birch plc,b@birch.example,Way 2,York,,YO1 1AA,,CN-002,INV-002,29/01/2026,,,-12.00,-2.00,0.00,0.00,P,Parts back,-1,10.00,,-10.00,200,20% (VAT on Income),-2.00,,,GBP,Sales credit note,Sent,Paid
Birch plc,b@birch.example,Way 2,York,,YO1 1AA,,INV-003,,27/01/2026,27/02/2026,,120.00,20.00,0.00,0.00,P,Parts,10,10.00,,100.00,200,20% (VAT on Income),20.00,,,GBP,Sales invoice,,Voided
Birch plc,b@birch.example,Way 2,York,,YO1 1AA,,INV-004,,28/01/2026,28/02/2026,,120.00,20.00,0.00,0.00,P,Parts,10,10.00,,100.00,200,20% (VAT on Income),20.00,,,GBP,Sales invoice,,Draft
`,
  answers: { excludeStatus: "Voided,Draft" },
  accounts: [
    ["", "Ålder Ltd", 1, 180, "2026-01-25", "2026-01-25"],
    ["", "Birch plc", 1, 40, "2026-01-26", "2026-01-26"],
  ],
};

/** The template of Xero, which has no amount of the line: its discount is in percent. */
const XERO_TEMPLATE: KnownExport = {
  program: "Xero invoice template",
  kind: "orders",
  currency: "GBP",
  file: `*ContactName,EmailAddress,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,InventoryItemCode,*Description,*Quantity,*UnitAmount,Discount,*AccountCode,*TaxType,TaxAmount,Currency
Ålder Ltd,,INV-001,,25/01/2026,25/02/2026,210.00,W,Work,1,100.00,10,200,20% (VAT on Income),18.00,GBP
Ålder Ltd,,INV-001,,25/01/2026,25/02/2026,210.00,M,More,2,60.00,,200,20% (VAT on Income),24.00,GBP
Birch plc,,INV-002,,26/01/2026,26/02/2026,47.50,P,Parts,5,10.00,5,200,20% (VAT on Income),9.50,GBP
`,
  accounts: [
    ["", "Ålder Ltd", 1, 210, "2026-01-25", "2026-01-25"],
    ["", "Birch plc", 1, 47.5, "2026-01-26", "2026-01-26"],
  ],
};

/**
 * Sage 50: customer transactions ("Sage 50 transaction types": SI sales invoice, SC sales credit,
 * SR sales receipt). Amounts have no sign; several rows of one reference are one invoice.
 */
const SAGE: KnownExport = {
  program: "Sage 50 invoices",
  kind: "orders",
  file: `"Customer Ref","Customer Name","No","Type","Date","Ref","Details","Net Amount","Tax Amount","Gross Amount","O/S Amount"
"ALD001","Ålder Ltd","101","SI","05/01/2026","INV1001","Work","1000.00","200.00","1200.00","0.00"
"ALD001","Ålder Ltd","101","SI","05/01/2026","INV1001","Parts","20.50","4.10","24.60","0.00"
"ALD001","Ålder Ltd","102","SI","05/01/2026","INV1002","Work","80.00","16.00","96.00","0.00"
"ALD001","Ålder Ltd","103","SC","12/01/2026","CRN12","Credit","100.00","20.00","120.00","0.00"
"ALD001","Ålder Ltd","104","SR","20/01/2026","BACS","Payment","1080.00","0.00","1080.00","0.00"
"BIR001","Birch plc","105","SI","31/01/2026","INV1003","Parts","500.00","100.00","600.00","600.00"
`,
  accounts: [
    ["ALD001", "Ålder Ltd", 2, 1000.5, "2026-01-05", "2026-01-05"],
    ["BIR001", "Birch plc", 1, 500, "2026-01-31", "2026-01-31"],
  ],
};

/** Xero: the report "Receivable invoice summary", with credits in brackets. */
const XERO_SUMMARY: KnownExport = {
  program: "Xero receivable invoice summary",
  kind: "orders",
  file: `Receivable Invoice Summary
Demo Company (UK)
For the period 1 January 2026 to 31 March 2026

Invoice Number,Contact,Invoice Date,Due Date,Reference,Gross,Tax,Net,Balance,Status,Source
INV-1,Ålder Ltd,5 Jan 2026,5 Feb 2026,,"1,240.00",40.00,"1,200.00",0.00,Paid,Receivable Invoice
INV-2,Birch plc,25 Jan 2026,25 Feb 2026,,120.00,20.00,100.00,120.00,Awaiting Payment,Receivable Invoice
CN-1,Ålder Ltd,28 Jan 2026,,INV-1,(24.00),(4.00),(20.00),0.00,Paid,Receivable Credit Note
Total,,,,,"1,336.00",56.00,"1,280.00",120.00,,
`,
  accounts: [
    ["", "Ålder Ltd", 1, 1180, "2026-01-05", "2026-01-05"],
    ["", "Birch plc", 1, 100, "2026-01-25", "2026-01-25"],
  ],
};

/** Sage 50: the list of transactions itself, by account references alone. */
const SAGE_TRANSACTIONS: KnownExport = {
  program: "Sage 50 transactions",
  kind: "orders",
  file: `No,Type,A/C,N/C,Date,Ref,Details,Net Amount,Tax Amount,T/C,Paid,Amount Paid
1,SI,ALD001,4000,05/01/2026,1001,Work,100.00,20.00,T1,Y,120.00
2,SI,ALD001,4001,05/01/2026,1001,Parts,50.05,10.01,T1,Y,60.06
3,SC,ALD001,4000,15/01/2026,12,Credit,20.00,4.00,T1,Y,24.00
4,SR,ALD001,1200,25/01/2026,BACS,Receipt,156.06,0.00,T9,Y,156.06
5,SI,BIR001,4000,26/01/2026,1002,Work,70.00,14.00,T1,N,0.00
`,
  accounts: [
    ["ALD001", "", 1, 130.05, "2026-01-05", "2026-01-05"],
    ["BIR001", "", 1, 70, "2026-01-26", "2026-01-26"],
  ],
};

export const ACCOUNTING_EXPORTS: readonly KnownExport[] = [
  QUICKBOOKS_ONLINE,
  QUICKBOOKS_ONLINE_GROUPS,
  QUICKBOOKS_DESKTOP,
  XERO,
  XERO_TEMPLATE,
  XERO_SUMMARY,
  SAGE,
  SAGE_TRANSACTIONS,
];
