import { describe, expect, it } from "vitest";
import { accountTargets } from "@/tests/factories/header-targets";

describe("account lists of other programs", () => {
  it.each([
    [
      "HubSpot",
      [
        "Record ID",
        "Company name",
        "Company owner",
        "Country/Region",
        "Industry",
        "Website URL",
        "Annual Revenue",
        "Create Date",
        "Last Activity Date",
        "Number of times contacted",
        "Lifecycle Stage",
      ],
      {
        "Record ID": "externalId",
        "Company name": "name",
        "Company owner": "owner",
        "Country/Region": "country",
        Industry: "industry",
        "Website URL": "website",
        "Annual Revenue": "? revenue",
        "Create Date": "? created",
        "Last Activity Date": "? lastActivity",
        "Number of times contacted": "? timesContacted",
        "Lifecycle Stage": "selfLabel",
      },
    ],
    [
      "Salesforce",
      [
        "ID",
        "NAME",
        "TYPE",
        "BILLINGCOUNTRY",
        "SHIPPINGCOUNTRY",
        "WEBSITE",
        "INDUSTRY",
        "ANNUALREVENUE",
        "OWNERID",
        "CREATEDDATE",
        "LASTACTIVITYDATE",
      ],
      {
        ID: "externalId",
        NAME: "name",
        TYPE: "selfLabel",
        BILLINGCOUNTRY: "country",
        WEBSITE: "website",
        INDUSTRY: "industry",
        ANNUALREVENUE: "? revenue",
        CREATEDDATE: "? created",
        LASTACTIVITYDATE: "? lastActivity",
      },
    ],
    [
      "Pipedrive",
      [
        "Organization - ID",
        "Organization - Name",
        "Organization - Owner",
        "Organization - Country of Address",
        "Organization - Total activities",
        "Organization - Organization created",
      ],
      {
        "Organization - ID": "externalId",
        "Organization - Name": "name",
        "Organization - Owner": "owner",
        "Organization - Country of Address": "country",
        "Organization - Total activities": "? timesContacted",
        "Organization - Organization created": "? created",
      },
    ],
    [
      "Dynamics",
      [
        "(Do Not Modify) Account",
        "(Do Not Modify) Row Checksum",
        "(Do Not Modify) Modified On",
        "Account Name",
        "Address 1: Country/Region",
        "Owner",
        "Annual Revenue",
      ],
      {
        "(Do Not Modify) Account": "externalId",
        "Account Name": "name",
        "Address 1: Country/Region": "country",
        Owner: "owner",
        "Annual Revenue": "? revenue",
      },
    ],
    [
      "Zoho",
      [
        "Record Id",
        "Account Name",
        "Account Owner",
        "Billing Country",
        "Created Time",
        "Last Activity Time",
      ],
      {
        "Record Id": "externalId",
        "Account Name": "name",
        "Account Owner": "owner",
        "Billing Country": "country",
        "Created Time": "? created",
        "Last Activity Time": "? lastActivity",
      },
    ],
  ])("%s", async (_name, headers, expected) => {
    expect(await accountTargets(headers)).toEqual(expected);
  });
});
