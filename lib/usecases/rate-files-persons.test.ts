import { describe, expect, it } from "vitest";
import { rateText } from "@/tests/factories/rate-text";

const PARTNERS =
  "Name,Is a company,Related company,Orders (12 months)\nAlder Shelves,1,,3\nAna Marsh,0,Alder Shelves,\nBen Moor,0,Alder Shelves,\nSolo Maker,0,,1\n";
const CONTACTS =
  "Record ID,First Name,Last Name,Email,Associated Company\n1,Ana,Marsh,ana@a.test,Alder Ltd\n2,Ben,Moor,ben@a.test,ALDER LTD\n3,Cy,Oak,cy@b.test,Birch plc\n4,Di,Elm,di@x.test,\n";

const namesOf = ({ accounts }: Awaited<ReturnType<typeof rateText>>) =>
  accounts.map(([id, name]) => `${id}${name}`);

describe("import 44: persons", () => {
  it("beside their companies are left out and said; the option keeps them", async () => {
    const rated = await rateText({ accounts: PARTNERS });
    expect(namesOf(rated)).toEqual(["Alder Shelves", "Solo Maker"]);
    expect(rated.notes.join("\n")).toContain(
      "2 rows left out: “Is a company” marks them as people listed beside their companies. --keep-persons",
    );
    const kept = await rateText({ accounts: PARTNERS }, { keepPersons: true });
    expect(namesOf(kept)).toHaveLength(4);
    expect(kept.notes.join()).not.toContain("left out");
  });

  it.each([
    ["a contact export", CONTACTS],
    [
      "an address book",
      "Vorname,Nachname,Firma,E-Mail\nAna,Marsh,Alder Ltd,a@a.test\nBen,Moor,Alder Ltd,b@a.test\nCy,Oak,Birch plc,c@b.test\n",
    ],
    [
      "partners that are all persons",
      "Name,Is a company,Related company\nAna,0,Alder Ltd\nBen,0,Alder Ltd\nCy,0,Birch plc\n",
    ],
    [
      "contacts of a CRM with the ID of the person",
      "Contact ID,Salutation,First Name,Last Name,Account Name\n003,Ms,Ana,Marsh,Alder Ltd\n004,Mr,Cy,Oak,Birch plc\n",
    ],
  ])(
    "alone stand for their companies, once each, without the IDs of persons: %s",
    async (_, list) => {
      const rated = await rateText({ accounts: list });
      expect(namesOf(rated)).toEqual(["Alder Ltd", "Birch plc"]);
      expect(rated.notes.join("\n")).toMatch(/every row is a person, and “.+” names the company/);
    },
  );

  it("who bought are customers themselves", async () => {
    const shop =
      "First Name,Last Name,Company,Customer ID,Total Spent\nAna,Marsh,Alder,7,100\nBen,Moor,Alder,8,50\n";
    expect(namesOf(await rateText({ accounts: shop }))).toEqual(["7Alder", "8Alder"]);
  });
});

it("import 51: suppliers that DATEV keeps in the same list are said", async () => {
  const list = "Konto;Name (Adressattyp Unternehmen)\n10001;Erle GmbH\n70001;Eiche AG\n";
  const rated = await rateText({ accounts: list });
  expect(rated.notes.join("\n")).toContain("numbers that begin with 7, 8 or 9 are theirs");
});
