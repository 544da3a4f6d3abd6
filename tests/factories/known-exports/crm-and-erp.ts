import type { KnownExport } from "./known-export";

/** Salesforce: "Export a Report", details only; dates and numbers by the locale of the person. */
const SALESFORCE_REPORT: KnownExport = {
  program: "Salesforce opportunity report",
  kind: "orders",
  file: `"Account Name","Opportunity Name","Stage","Fiscal Period","Amount Currency","Amount","Probability (%)","Age","Close Date","Created Date","Next Step","Lead Source","Type","Opportunity Owner"
"Ålder Ltd","Rollout","Closed Won","Q1-2026","EUR","12,500.00","100","30","3/2/2026","2/1/2026","","","New Business","Dana Ito"
"Ålder Ltd","Rollout 2","Closed Lost","Q2-2026","EUR","40,000.00","0","60","5/15/2026","3/1/2026","","","New Business","Dana Ito"
"Birch plc","Pilot","Closed Won","Q1-2026","EUR","3,000.50","100","10","1/20/2026","1/2/2026","","","Existing Business","Lee Marsh"

"Grand Totals (3 records)"
"","","","","EUR","55,500.50"

"Confidential Information - Do Not Distribute"
"Copyright © 2000-2026 salesforce.com, inc. All rights reserved."
`,
  answers: { excludeStatus: "Closed Lost" },
  accounts: [
    ["", "Ålder Ltd", 1, 12_500, "2026-03-02", "2026-03-02"],
    ["", "Birch plc", 1, 3000.5, "2026-01-20", "2026-01-20"],
  ],
};

/** The same by somebody whose locale is German. */
const SALESFORCE_GERMAN: KnownExport = {
  program: "Salesforce opportunity report in German",
  kind: "orders",
  file: `"Accountname";"Opportunity-Name";"Phase";"Geschäftsperiode";"Betrag Währung";"Betrag";"Wahrscheinlichkeit (%)";"Alter";"Schlusstermin";"Erstelldatum";"Opportunity-Inhaber"
"Ålder Ltd";"Rollout";"Geschlossen und gewonnen";"Q1-2026";"EUR";"12.500,00";"100";"30";"02.03.2026";"01.02.2026";"Dana Ito"
"Ålder Ltd";"Rollout 2";"Geschlossen und verloren";"Q2-2026";"EUR";"40.000,00";"0";"60";"15.05.2026";"01.03.2026";"Dana Ito"
"Birch plc";"Pilot";"Geschlossen und gewonnen";"Q1-2026";"EUR";"3.000,50";"100";"10";"20.01.2026";"02.01.2026";"Lee Marsh"
`,
  answers: { excludeStatus: "Geschlossen und verloren" },
  accounts: [
    ["", "Ålder Ltd", 1, 12_500, "2026-03-02", "2026-03-02"],
    ["", "Birch plc", 1, 3000.5, "2026-01-20", "2026-01-20"],
  ],
};

/** Salesforce: "Exporting Data" of the Data Loader Guide; headers are the names of the fields. */
const SALESFORCE_LOADER: KnownExport = {
  program: "Salesforce opportunities by Data Loader",
  kind: "orders",
  file: `"ID","ISDELETED","ACCOUNTID","NAME","DESCRIPTION","STAGENAME","AMOUNT","PROBABILITY","EXPECTEDREVENUE","CLOSEDATE","TYPE","ISCLOSED","ISWON","FORECASTCATEGORY","CURRENCYISOCODE","OWNERID","CREATEDDATE"
"006A","false","001A","Alder - rollout","","Closed Won","1000.0","100.0","1000.0","2026-01-15","New Customer","true","true","Closed","EUR","005A","2025-12-01T09:00:00.000Z"
"006B","false","001A","Alder - phase 2","","Prospecting","90000.0","10.0","9000.0","2026-05-15","","false","false","Pipeline","EUR","005A","2026-02-01T09:00:00.000Z"
"006C","false","001B","Birch - pilot","","Closed Won","70.25","100.0","70.25","2026-03-01","","true","true","Closed","EUR","005B","2026-02-01T09:00:00.000Z"
"006D","false","001B","Birch - gone","","Closed Lost","800.0","0.0","0.0","2026-03-02","","true","false","Omitted","EUR","005B","2026-02-01T09:00:00.000Z"
`,
  answers: { excludeStatus: "Prospecting,Closed Lost" },
  accounts: [
    ["001A", "", 1, 1000, "2026-01-15", "2026-01-15"],
    ["001B", "", 1, 70.25, "2026-03-01", "2026-03-01"],
  ],
};

const SALESFORCE_ACCOUNTS: KnownExport = {
  program: "Salesforce accounts by Data Loader",
  kind: "accounts",
  file: `"ID","ISDELETED","NAME","TYPE","PARENTID","BILLINGSTREET","BILLINGCITY","BILLINGSTATE","BILLINGPOSTALCODE","BILLINGCOUNTRY","PHONE","ACCOUNTNUMBER","WEBSITE","INDUSTRY","ANNUALREVENUE","OWNERID","CREATEDDATE","LASTACTIVITYDATE"
"001A","false","Ålder Ltd","Customer","","Way 1","Leeds","","LS1","GB","","","alder.example","Retail","9000000.0","005A","2021-03-04T09:15:00.000Z","2026-02-01"
"001B","false","Birch plc","Customer","001A","Way 2","York","","YO1","GB","","B-17","","Retail","","005B","2021-03-04T09:15:00.000Z",""
`,
  accounts: [
    ["001A", "Ålder Ltd", null, null, null, null],
    ["001B", "Birch plc", null, null, null, null],
  ],
};

/** Odoo: "Export and import data"; the list of contacts holds companies and their people. */
const ODOO_PARTNERS: KnownExport = {
  program: "Odoo contacts",
  kind: "accounts",
  file: `Name,Is a company,Related company,Address type,Country
Ålder Shelves,1,,,Spain
Ana Marsh,0,Ålder Shelves,Invoice address,Spain
Ben Moor,0,Ålder Shelves,Contact,Spain
Carla Own,0,,,Spain
Birch House,1,,,Spain
`,
  accounts: [
    ["", "Ålder Shelves", null, null, null, null],
    ["", "Carla Own", null, null, null, null],
    ["", "Birch House", null, null, null, null],
  ],
};

const ODOO_ORDERS: KnownExport = {
  program: "Odoo sale orders",
  kind: "orders",
  file: `Order Reference,Creation Date,Order Date,Customer,Salesperson,Activities,Company,Untaxed Amount,Taxes,Total,Invoice Status,Status
S00001,2026-01-04 10:00:00,2026-01-05 10:00:00,Ålder Shelves,Dana Ito,,My Company,1000.50,210.11,1210.61,Fully Invoiced,Sales Order
S00002,2026-02-04 10:00:00,2026-02-05 10:00:00,Birch House,Dana Ito,,My Company,80.00,16.80,96.80,Nothing to Invoice,Quotation
S00003,2026-02-05 10:00:00,2026-02-06 10:00:00,Birch House,Dana Ito,,My Company,70.00,14.70,84.70,Nothing to Invoice,Cancelled
S00004,2026-02-07 10:00:00,2026-02-08 10:00:00,Birch House,Dana Ito,,My Company,60.00,12.60,72.60,To Invoice,Locked
`,
  answers: { excludeStatus: "Quotation,Cancelled" },
  accounts: [
    ["", "Ålder Shelves", 1, 1000.5, "2026-01-05", "2026-01-05"],
    ["", "Birch House", 1, 60, "2026-02-08", "2026-02-08"],
  ],
};

/** Dynamics 365: "Export data to Excel"; three hidden columns come first. */
const DYNAMICS_ACCOUNTS: KnownExport = {
  program: "Dynamics accounts",
  kind: "accounts",
  file: `(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Account Number,Main Phone,Address 1: City,Primary Contact,Annual Revenue,Status,Owner
0a1b,x==,2026-03-01 10:00,Ålder Ltd,A-1,,Leeds,Ana Marsh,9000000,Active,Dana Ito
0a1c,y==,2026-03-01 10:00,Birch plc,A-2,,York,Ben Moor,,Active,Dana Ito
`,
  accounts: [
    ["0a1b", "Ålder Ltd", null, null, null, null],
    ["0a1c", "Birch plc", null, null, null, null],
  ],
};

const DYNAMICS_OPPORTUNITIES: KnownExport = {
  program: "Dynamics opportunities",
  kind: "orders",
  file: `(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Est. Close Date,Est. Revenue,Actual Revenue,Actual Close Date,Probability,Rating,Status,Status Reason,Owner
0a1b,x==,2026-03-01 10:00,Rollout,Ålder Ltd,2026-01-31,1500,1250.75,2026-01-15,100,Hot,Won,Won,Dana Ito
0a1c,y==,2026-03-01 10:00,Next,Ålder Ltd,2026-02-28,800,,2026-02-15,0,Warm,Lost,Canceled,Dana Ito
0a1d,z==,2026-03-01 10:00,Later,Birch plc,2026-09-30,4000,,,50,Warm,Open,In Progress,Dana Ito
0a1e,z==,2026-03-01 10:00,Pilot,Birch plc,2026-02-28,90,90.25,2026-02-20,100,Warm,Won,Won,Dana Ito
`,
  answers: { excludeStatus: "Lost,Open" },
  accounts: [
    ["", "Ålder Ltd", 1, 1250.75, "2026-01-15", "2026-01-15"],
    ["", "Birch plc", 1, 90.25, "2026-02-20", "2026-02-20"],
  ],
};

export const ERP_EXPORTS: readonly KnownExport[] = [
  SALESFORCE_REPORT,
  SALESFORCE_GERMAN,
  SALESFORCE_LOADER,
  SALESFORCE_ACCOUNTS,
  ODOO_PARTNERS,
  ODOO_ORDERS,
  DYNAMICS_ACCOUNTS,
  DYNAMICS_OPPORTUNITIES,
];
