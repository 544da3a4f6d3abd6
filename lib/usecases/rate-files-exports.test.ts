import { describe, expect, it } from "vitest";
import { type RatedAccount, rateText } from "@/tests/factories/rate-text";

/** Import 51: files in the documented shape of known programs, right to the cent. */

interface Case {
  readonly program: string;
  readonly file: string;
  /** Statuses that the command line asks about, as they are answered. */
  readonly leftOut?: string;
  readonly accounts: readonly RatedAccount[];
}

const ORDERS: readonly Case[] = [
  {
    program: "HubSpot deals",
    file: `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner,Associated Company,Associated Company IDs
101,Rollout,Closed Won,Sales Pipeline,1200.50,2026-01-15 10:00,Dana Ito,Alder Ltd,9001
102,Extension,Closed Won,Sales Pipeline,300,2026-03-02 09:30,Dana Ito,Alder Ltd,9001
103,Pilot,Closed Lost,Sales Pipeline,9000,2026-03-05 09:30,Lee Marsh,Birch plc,9002
104,Next,Contract Sent,Sales Pipeline,5000,2026-12-05 09:30,Lee Marsh,Birch plc,9002
105,First,Closed Won,Sales Pipeline,80.25,2026-02-05 09:30,Lee Marsh,Birch plc,9002
`,
    leftOut: "Closed Lost,Contract Sent",
    accounts: [
      ["9001", "Alder Ltd", 2, 1500.5, "2026-01-15", "2026-03-02"],
      ["9002", "Birch plc", 1, 80.25, "2026-02-05", "2026-02-05"],
    ],
  },
  {
    program: "Pipedrive deals",
    file: `Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Stage,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Deal created
1,Rollout,1000,EUR,Alder GmbH,Negotiations Started,Won,2026-01-10 12:00:00,,2025-12-01 08:00:00
2,More,250.50,EUR,Alder GmbH,Proposal Made,Won,2026-02-11 12:00:00,,2026-01-01 08:00:00
3,Gone,700,EUR,Birch GmbH,Proposal Made,Lost,,2026-02-12 12:00:00,2026-01-02 08:00:00
`,
    leftOut: "Lost",
    accounts: [["", "Alder GmbH", 2, 1250.5, "2026-01-10", "2026-02-11"]],
  },
  {
    program: "Salesforce opportunity report",
    file: `"Account Name","Opportunity Name","Stage","Fiscal Period","Amount Currency","Amount","Probability (%)","Age","Close Date","Created Date","Opportunity Owner"
"Alder Ltd","Rollout","Closed Won","Q1-2026","EUR","12,500.00","100","30","3/2/2026","2/1/2026","Dana Ito"
"Alder Ltd","Rollout 2","Closed Lost","Q2-2026","EUR","40,000.00","0","60","5/15/2026","3/1/2026","Dana Ito"
"Birch plc","Pilot","Closed Won","Q1-2026","EUR","3,000.00","100","10","1/20/2026","1/2/2026","Lee Marsh"

"Grand Totals (3 records)"
"","","","","EUR","55,500.00"

"Confidential Information - Do Not Distribute"
"Copyright © 2000-2026 salesforce.com, inc. All rights reserved."
`,
    leftOut: "Closed Lost",
    accounts: [
      ["", "Alder Ltd", 1, 12_500, "2026-03-02", "2026-03-02"],
      ["", "Birch plc", 1, 3000, "2026-01-20", "2026-01-20"],
    ],
  },
  {
    program: "Salesforce opportunities by Data Loader",
    file: `"ID","ISDELETED","ACCOUNTID","NAME","STAGENAME","AMOUNT","PROBABILITY","CLOSEDATE","ISCLOSED","ISWON","OWNERID","CREATEDDATE"
"006A","false","001A","Alder - rollout","Closed Won","1000.0","100.0","2026-01-15","true","true","005A","2025-12-01T09:00:00.000Z"
"006B","false","001A","Alder - phase 2","Prospecting","90000.0","10.0","2026-05-15","false","false","005A","2026-02-01T09:00:00.000Z"
"006C","false","001B","Birch - pilot","Closed Won","70.25","100.0","2026-03-01","true","true","005B","2026-02-01T09:00:00.000Z"
`,
    leftOut: "Prospecting",
    accounts: [
      ["001A", "", 1, 1000, "2026-01-15", "2026-01-15"],
      ["001B", "", 1, 70.25, "2026-03-01", "2026-03-01"],
    ],
  },
  {
    program: "Zoho deals",
    file: `Record Id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Probability (%),Created Time
zcrm_1,Dana Ito,1500,Rollout,2026-01-15,zcrm_9,Alder Ltd,Closed Won,100,2025-12-01 10:00:00
zcrm_2,Dana Ito,9000,Next,2026-06-15,zcrm_9,Alder Ltd,Negotiation/Review,80,2026-02-01 10:00:00
`,
    leftOut: "Negotiation/Review",
    accounts: [["zcrm_9", "Alder Ltd", 1, 1500, "2026-01-15", "2026-01-15"]],
  },
  {
    program: "Dynamics opportunities",
    file: `(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Actual Revenue,Actual Close Date,Status,Status Reason
0a1b,x==,2026-03-01 10:00,Rollout,Alder Ltd,1250.75,2026-01-15,Won,Won
0a1c,y==,2026-03-01 10:00,Next,Alder Ltd,800,2026-02-15,Lost,Canceled
`,
    leftOut: "Lost",
    accounts: [["", "Alder Ltd", 1, 1250.75, "2026-01-15", "2026-01-15"]],
  },
  {
    program: "Stripe payments",
    file: `id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Decline Reason,Description,Fee,Refunded date (UTC),Status,Card ID,Customer ID,Customer Description,Customer Email,Invoice ID
ch_01,2026-01-05 10:22:31,120.00,0.00,eur,true,120.00,0.00,eur,,Subscription,3.10,,Paid,card_1,cus_A,Alder GmbH,buy@alder.example,in_1
ch_02,2026-02-05 10:22:31,120.00,120.00,eur,true,120.00,120.00,eur,,Subscription,3.10,2026-02-07 08:00:00,Refunded,card_1,cus_A,Alder GmbH,buy@alder.example,in_2
ch_03,2026-03-05 10:22:31,120.00,0.00,eur,false,120.00,0.00,eur,insufficient_funds,Subscription,0.00,,Failed,card_1,cus_A,Alder GmbH,buy@alder.example,in_3
ch_04,2026-03-06 10:22:31,49.90,0.00,eur,true,49.90,0.00,eur,,One-off,1.10,,Paid,card_2,cus_B,Birch Ltd,ap@birch.example,
`,
    leftOut: "Refunded,Failed",
    accounts: [
      ["cus_A", "Alder GmbH", 1, 120, "2026-01-05", "2026-01-05"],
      ["cus_B", "Birch Ltd", 1, 49.9, "2026-03-06", "2026-03-06"],
    ],
  },
  {
    program: "QuickBooks Online, sales by customer detail as a flat list",
    file: `Customer,Transaction date,Transaction type,Num,Product/Service full name,Memo/Description,Quantity,Sales price,Amount,Balance
Alder Ltd,01/25/2026,Invoice,1001,Work,,1,100.00,100.00,100.00
Alder Ltd,01/25/2026,Invoice,1001,Parts,,2,60.05,120.10,220.10
Birch plc,02/26/2026,Sales Receipt,1002,Parts,,5,10.00,50.00,50.00
`,
    accounts: [
      ["", "Alder Ltd", 1, 220.1, "2026-01-25", "2026-01-25"],
      ["", "Birch plc", 1, 50, "2026-02-26", "2026-02-26"],
    ],
  },
  {
    program: "Lexware Office",
    file: `Belegart;Belegnummer;Belegdatum;Kundennummer;Kunde;Währung;Netto;Umsatzsteuer;Brutto;Status
Rechnung;RE-1;05.01.2026;10001;Erle GmbH;EUR;1.000,00;190,00;1.190,00;bezahlt
Rechnung;RE-2;05.02.2026;10002;Birke AG;EUR;500,50;95,10;595,60;überfällig
Rechnung;RE-3;06.02.2026;10002;Birke AG;EUR;70,00;13,30;83,30;storniert
`,
    leftOut: "storniert",
    accounts: [
      ["10001", "Erle GmbH", 1, 1000, "2026-01-05", "2026-01-05"],
      ["10002", "Birke AG", 1, 500.5, "2026-02-05", "2026-02-05"],
    ],
  },
  {
    program: "Odoo orders",
    file: `Order Reference,Creation Date,Customer,Salesperson,Total,Status
S00001,2026-01-05 10:00:00,Alder Shelves,Dana Ito,1200.50,Sales Order
S00002,2026-02-05 10:00:00,Birch House,Dana Ito,80.00,Quotation
`,
    leftOut: "Quotation",
    accounts: [["", "Alder Shelves", 1, 1200.5, "2026-01-05", "2026-01-05"]],
  },
  {
    program: "SAP list",
    file: `Debitor|Name 1|Belegnr.|Belegdatum|Nettobetrag|Währung
0000100001|ACME GmbH|90001234|05.01.2026|1.234,56|EUR
0000100001|ACME GmbH|90001235|07.02.2026|34,56-|EUR
0000100002|Birke AG|90001236|08.02.2026|500,00|EUR
`,
    accounts: [
      ["0000100001", "ACME GmbH", 1, 1200, "2026-01-05", "2026-01-05"],
      ["0000100002", "Birke AG", 1, 500, "2026-02-08", "2026-02-08"],
    ],
  },
  {
    program: "Xero invoices",
    file: `*ContactName,EmailAddress,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,*Description,*Quantity,*UnitAmount,Discount,*AccountCode,*TaxType,Currency,Type,Status
Alder Ltd,,INV-001,,25/01/2026,25/02/2026,220.00,Work,1,100.00,,200,20% VAT,GBP,Sales invoice,Paid
Alder Ltd,,INV-001,,25/01/2026,25/02/2026,220.00,More,2,60.00,,200,20% VAT,GBP,Sales invoice,Paid
Birch plc,,INV-002,,26/01/2026,26/02/2026,50.00,Parts,5,10.00,,200,20% VAT,GBP,Sales invoice,Awaiting Payment
`,
    accounts: [
      ["", "Alder Ltd", 1, 220, "2026-01-25", "2026-01-25"],
      ["", "Birch plc", 1, 50, "2026-01-26", "2026-01-26"],
    ],
  },
  {
    program: "WooCommerce orders",
    file: `Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Company (Billing),Email (Billing),Order Subtotal Amount,Order Total Amount,Order Refund Amount,Item Name,Quantity (- Refund),Item Cost
100,Completed,2026-01-05 10:00,Anna,Meyer,ACME GmbH,a@acme.example,170,202.3,0,Chair,2,50
100,Completed,2026-01-05 10:00,Anna,Meyer,ACME GmbH,a@acme.example,170,202.3,0,Lamp,1,70
101,Cancelled,2026-01-06 10:00,Ben,Moor,Birch Ltd,b@birch.example,50,50,0,Desk,1,50
`,
    leftOut: "Cancelled",
    accounts: [["a@acme.example", "ACME GmbH", 1, 170, "2026-01-05", "2026-01-05"]],
  },
];

describe("import 51: known exports of orders", () => {
  it.each(ORDERS)("$program", async ({ file, leftOut, accounts }) => {
    const currency = /,GBP,/.test(file) ? "GBP" : "EUR";
    if (leftOut !== undefined) {
      const asked = await rateText({ orders: file }, { currency });
      expect(asked.code).toBe(1);
      for (const status of leftOut.split(",")) expect(asked.notes.join("\n")).toContain(status);
    }
    const rated = await rateText({ orders: file }, { currency, excludeStatus: leftOut });
    expect(rated.accounts).toEqual(accounts);
    expect(rated.code).toBe(0);
  });
});

const LISTS: readonly Case[] = [
  {
    program: "Odoo partners: companies, and persons without one",
    file: `Name,Is a company,Related company,Address type,Country
Alder Shelves,1,,,Spain
Ana Marsh,0,Alder Shelves,Invoice address,Spain
Ben Moor,0,Alder Shelves,Contact,Spain
Carla Own,0,,,Spain
Birch House,1,,,Spain
`,
    accounts: [
      ["", "Alder Shelves", null, null, null, null],
      ["", "Carla Own", null, null, null, null],
      ["", "Birch House", null, null, null, null],
    ],
  },
  {
    program: "Stripe customers",
    file: `id,Description,Email,Name,Created (UTC),Delinquent,Card ID,Total Spend,Payment Count,Refunded Volume
cus_A,,buy@alder.example,Alder GmbH,2025-01-05 10:22,false,card_1,1250.75,11,0.00
cus_B,,ap@birch.example,Birch Ltd,2025-02-05 10:22,false,card_2,80.00,1,0.00
`,
    accounts: [
      ["cus_A", "Alder GmbH", null, 1250.75, null, null],
      ["cus_B", "Birch Ltd", null, 80, null, null],
    ],
  },
  {
    program: "Salesforce accounts by Data Loader",
    file: `"ID","ISDELETED","NAME","TYPE","BILLINGCITY","BILLINGSTATE","BILLINGCOUNTRY","ACCOUNTNUMBER","ANNUALREVENUE","OWNERID","CREATEDDATE"
"001A","false","Alder Ltd","Customer","Leeds","","GB","","9000000.0","005A","2021-03-04T09:15:00.000Z"
`,
    accounts: [["001A", "Alder Ltd", null, null, null, null]],
  },
  {
    program: "Dynamics accounts",
    file: `(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Account Number,Main Phone,Address 1: City,Primary Contact,Owner
0a1b,x==,2026-03-01 10:00,Alder Ltd,A-1,,Leeds,Ana Marsh,Dana Ito
`,
    accounts: [["0a1b", "Alder Ltd", null, null, null, null]],
  },
  {
    program: "Zoho accounts",
    file: `Record Id,Account Owner.id,Account Owner,Account Name,Phone,Website,Account Type,Industry,Annual Revenue,Billing City,Billing Country,Created Time
zcrm_9,zcrm_1,Dana Ito,Alder Ltd,,alder.example,Customer,Retail,9000000,Leeds,United Kingdom,2021-03-04 09:15:00
`,
    accounts: [["zcrm_9", "Alder Ltd", null, null, null, null]],
  },
  {
    program: "DATEV master data",
    file: `Konto;Name (Adressattyp Unternehmen);Unternehmensgegenstand;Straße;Postleitzahl;Ort;Land;EU-UStID
10001;Erle GmbH;;Weg 1;50667;Köln;DE;
10002;Birke AG;;Weg 2;10115;Berlin;DE;
`,
    accounts: [
      ["10001", "Erle GmbH", null, null, null, null],
      ["10002", "Birke AG", null, null, null, null],
    ],
  },
  {
    program: "HubSpot companies",
    file: `Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry,Number of Associated Deals
9001,Alder Ltd,Dana Ito,2021-03-04 09:15,,2026-10-02,Leeds,United Kingdom,Retail,7
`,
    accounts: [["9001", "Alder Ltd", null, null, null, null]],
  },
  {
    program: "Pipedrive organizations",
    file: `Organization - ID,Organization - Name,Organization - Label,Organization - Address,Organization - Owner,Organization - Open deals,Organization - Closed deals,Organization - Won deals,Organization - Lost deals
1,Alder GmbH,Customer,"Weg 1, 50667 Köln, Germany",Dana Ito,1,7,5,2
`,
    accounts: [["1", "Alder GmbH", 5, null, null, null]],
  },
];

describe("import 51: known exports of accounts", () => {
  it.each(LISTS)("$program", async ({ file, accounts }) => {
    const rated = await rateText({ accounts: file });
    expect([rated.code, rated.accounts]).toEqual([0, accounts]);
  });
});
