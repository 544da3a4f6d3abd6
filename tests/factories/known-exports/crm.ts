import type { KnownExport } from "./known-export";

/** HubSpot: "Export your records" of the HubSpot Knowledge Base; columns by their labels. */
const HUBSPOT_COMPANIES: KnownExport = {
  program: "HubSpot companies",
  kind: "accounts",
  file: `Record ID,Company name,Company Domain Name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry,Annual Revenue,Number of Associated Deals,Lifecycle Stage
9001,Ålder Ltd,alder.example,Dana Ito,2021-03-04 09:15,,2026-10-02 10:00,Leeds,United Kingdom,RETAIL,9000000,7,Customer
9002,Birch plc,birch.example,Lee Marsh,2022-03-04 09:15,,2026-10-03 10:00,York,United Kingdom,RETAIL,,2,Customer
`,
  accounts: [
    ["9001", "Ålder Ltd", null, null, null, null],
    ["9002", "Birch plc", null, null, null, null],
  ],
};

const HUBSPOT_DEALS: KnownExport = {
  program: "HubSpot deals",
  kind: "orders",
  file: `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Amount in company currency,Currency,Close Date,Create Date,Deal owner,Is Closed Won,Associated Company,Associated Company IDs,Associated Contact
101,Rollout,Closed Won,Sales Pipeline,1200.50,1200.50,EUR,2026-01-15 10:00,2025-11-01 09:00,Dana Ito,true,Ålder Ltd,9001,Ana Marsh
102,Extension,Closed Won,Sales Pipeline,300,300,EUR,2026-03-02 09:30,2026-01-01 09:00,Dana Ito,true,Ålder Ltd,9001,Ana Marsh
103,Pilot,Closed Lost,Sales Pipeline,9000,9000,EUR,2026-03-05 09:30,2026-01-01 09:00,Lee Marsh,false,Birch plc,9002,
104,Next,Contract Sent,Sales Pipeline,5000,5000,EUR,2026-12-05 09:30,2026-03-01 09:00,Lee Marsh,false,Birch plc,9002,
105,First,Closed Won,Sales Pipeline,80.25,80.25,EUR,2026-02-05 09:30,2026-01-01 09:00,Lee Marsh,true,Birch plc,9002,
`,
  answers: { excludeStatus: "Closed Lost,Contract Sent" },
  accounts: [
    ["9001", "Ålder Ltd", 2, 1500.5, "2026-01-15", "2026-03-02"],
    ["9002", "Birch plc", 1, 80.25, "2026-02-05", "2026-02-05"],
  ],
};

/** A deal of several companies: the primary one is its account. */
const HUBSPOT_SHARED_DEALS: KnownExport = {
  program: "HubSpot deals of several companies",
  kind: "orders",
  file: `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Associated Company,Associated Company IDs,Associated Company (Primary),Associated Company IDs (Primary)
101,Rollout,Closed Won,Sales Pipeline,1200.50,2026-01-15 10:00,Ålder Ltd;Birch plc,9001;9002,Ålder Ltd,9001
102,Extension,Closed Won,Sales Pipeline,300,2026-03-02 09:30,Ålder Ltd,9001,Ålder Ltd,9001
`,
  accounts: [["9001", "Ålder Ltd", 2, 1500.5, "2026-01-15", "2026-03-02"]],
};

/** Pipedrive: "Exporting data from Pipedrive"; headers begin with what the record is. */
const PIPEDRIVE_ORGANIZATIONS: KnownExport = {
  program: "Pipedrive organizations",
  kind: "accounts",
  file: `Organization - ID,Organization - Name,Organization - Labels,Organization - Address,Organization - Owner,Organization - Open deals,Organization - Closed deals,Organization - Won deals,Organization - Lost deals,Organization - Organization created,Organization - Last activity date
1,Ålder GmbH,Customer,"Weg 1, 50667 Köln, Germany",Dana Ito,1,7,5,2,2021-03-04 09:15:00,2026-02-01
2,Birch Ltd,,,Lee Marsh,0,2,0,2,2021-03-04 09:15:00,
`,
  accounts: [
    ["1", "Ålder GmbH", 5, null, null, null],
    ["2", "Birch Ltd", 0, null, null, null],
  ],
};

const PIPEDRIVE_DEALS: KnownExport = {
  program: "Pipedrive deals",
  kind: "orders",
  file: `Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Weighted value,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Probability,Deal - Expected close date,Deal - Won time,Deal - Lost time,Deal - Deal created,Deal - Deal closed on
1,Rollout,1000,EUR,1000,Ålder GmbH,Ana Marsh,Negotiations Started,Won,,2026-01-31,2026-01-10 12:00:00,,2025-12-01 08:00:00,2026-01-10 12:00:00
2,More,250.5,EUR,250.5,Ålder GmbH,Ana Marsh,Proposal Made,Won,,2026-01-31,2026-02-11 12:00:00,,2026-01-01 08:00:00,2026-02-11 12:00:00
3,Gone,700,EUR,700,Birch GmbH,,Proposal Made,Lost,,2026-01-31,,2026-02-12 12:00:00,2026-01-02 08:00:00,2026-02-12 12:00:00
4,Next,800,EUR,800,Birch GmbH,,Proposal Made,Open,,2026-05-31,,,2026-01-02 08:00:00,
`,
  answers: { excludeStatus: "Lost,Open" },
  accounts: [["", "Ålder GmbH", 2, 1250.5, "2026-01-10", "2026-02-11"]],
};

/** Zoho CRM: "Exporting data"; ids beside each look-up. */
const ZOHO_ACCOUNTS: KnownExport = {
  program: "Zoho accounts",
  kind: "accounts",
  file: `Record Id,Account Owner.id,Account Owner,Account Name,Phone,Website,Parent Account.id,Parent Account,Account Type,Industry,Annual Revenue,Billing City,Billing State,Billing Country,Created Time,Last Activity Time
zcrm_9,zcrm_1,Dana Ito,Ålder Ltd,,alder.example,,,Customer,Retail,9000000,Leeds,,United Kingdom,2021-03-04 09:15:00,2026-02-01 09:00:00
zcrm_8,zcrm_1,Dana Ito,Birch plc,,,zcrm_9,Ålder Ltd,Customer,Retail,,York,,United Kingdom,2021-03-04 09:15:00,
`,
  accounts: [
    ["zcrm_9", "Ålder Ltd", null, null, null, null],
    ["zcrm_8", "Birch plc", null, null, null, null],
  ],
};

const ZOHO_DEALS: KnownExport = {
  program: "Zoho deals",
  kind: "orders",
  file: `Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Type,Probability (%),Expected Revenue,Lead Source,Contact Name.id,Contact Name,Created Time,Modified Time
zcrm_1,zcrm_5,Dana Ito,1500,Rollout,2026-01-15,zcrm_9,Ålder Ltd,Closed Won,New Business,100,1500,,,,2025-12-01 10:00:00,2026-01-15 10:00:00
zcrm_2,zcrm_5,Dana Ito,9000,Next,2026-06-15,zcrm_9,Ålder Ltd,Negotiation/Review,Existing Business,80,7200,,,,2026-02-01 10:00:00,2026-02-15 10:00:00
zcrm_3,zcrm_5,Dana Ito,40.5,Part,2026-03-15,zcrm_8,Birch plc,Closed Won,Existing Business,100,40.5,,,,2026-02-01 10:00:00,2026-03-15 10:00:00
zcrm_4,zcrm_5,Dana Ito,700,Gone,2026-03-16,zcrm_8,Birch plc,Closed Lost to Competition,New Business,0,0,,,,2026-02-01 10:00:00,2026-03-16 10:00:00
`,
  answers: { excludeStatus: "Negotiation/Review,Closed Lost to Competition" },
  accounts: [
    ["zcrm_9", "Ålder Ltd", 1, 1500, "2026-01-15", "2026-01-15"],
    ["zcrm_8", "Birch plc", 1, 40.5, "2026-03-15", "2026-03-15"],
  ],
};

export const CRM_EXPORTS: readonly KnownExport[] = [
  HUBSPOT_COMPANIES,
  HUBSPOT_DEALS,
  HUBSPOT_SHARED_DEALS,
  PIPEDRIVE_ORGANIZATIONS,
  PIPEDRIVE_DEALS,
  ZOHO_ACCOUNTS,
  ZOHO_DEALS,
];
