import type { KnownExport } from "./known-export";

/** Lexware Office: the list of vouchers as CSV; credits of an invoice are a “Rechnungskorrektur”. */
const LEXWARE: KnownExport = {
  program: "Lexware Office vouchers",
  kind: "orders",
  file: `Belegart;Belegnummer;Belegdatum;Fälligkeitsdatum;Kundennummer;Kunde;Währung;Netto;Umsatzsteuer;Brutto;Status
Rechnung;RE-1;05.01.2026;19.01.2026;10001;Erle GmbH;EUR;1.000,00;190,00;1.190,00;bezahlt
Rechnung;RE-2;05.02.2026;19.02.2026;10002;Bürke AG;EUR;500,50;95,10;595,60;überfällig
Rechnung;RE-3;06.02.2026;20.02.2026;10002;Bürke AG;EUR;70,00;13,30;83,30;storniert
Rechnungskorrektur;RK-1;12.01.2026;;10001;Erle GmbH;EUR;100,25;19,05;119,30;abgeschlossen
Angebot;AG-1;13.01.2026;;10001;Erle GmbH;EUR;9.000,00;1.710,00;10.710,00;offen
Rechnung;RE-4;07.03.2026;21.03.2026;10001;Erle GmbH;EUR;20,00;3,80;23,80;Entwurf
`,
  answers: { excludeStatus: "storniert,offen,Entwurf" },
  accounts: [
    ["10001", "Erle GmbH", 1, 899.75, "2026-01-05", "2026-01-05"],
    ["10002", "Bürke AG", 1, 500.5, "2026-02-05", "2026-02-05"],
  ],
};

const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/**
 * DATEV: "Debitoren/Kreditoren" of the DATEV-Format (EXTF, category 16), windows-1252, with its own
 * line above the header. A person's name is in two other columns than a company's.
 */
const DATEV: KnownExport = {
  program: "DATEV master data",
  kind: "accounts",
  file: latin1(`"EXTF";700;16;"Debitoren/Kreditoren";5;20260330140440439;;"RE";"";"";29098;55003;20260101;4;;;"";"";;0;0;"EUR";;"";;;"03";;;"";""
Konto;Name (Adressattyp Unternehmen);Unternehmensgegenstand;Name (Adressattyp natürl. Person);Vorname (Adressattyp natürl. Person);Name (Adressattyp keine Angabe);Adressattyp;Kurzbezeichnung;EU-Land;EU-UStID;Anrede;Titel/Akad. Grad;Adelstitel;Namensvorsatz;Adressart;Straße;Postfach;Postleitzahl;Ort;Land;Versandzusatz;Adresszusatz;Abweichende Anrede;Telefon;E-Mail;Internet
10001;"Erle GmbH";"Möbel";"";"";"";"2";"Erle";"DE";"123456789";"Firma";"";"";"";"STR";"Weg 1";"";"50667";"Köln";"DE";"";"";"";"0221 1";"buy@erle.example";"www.erle.example"
10002;"Bürke AG";"";"";"";"";"2";"Bürke";"DE";"";"Firma";"";"";"";"STR";"Weg 2";"";"10115";"Berlin";"DE";"";"";"";"";"";""
10003;"";"";"Weiß";"Jörg";"";"1";"Weiß Jörg";"";"";"Herr";"";"";"";"STR";"Weg 3";"";"01067";"Dresden";"DE";"";"";"";"";"";""
`),
  accounts: [
    ["10001", "Erle GmbH", null, null, null, null],
    ["10002", "Bürke AG", null, null, null, null],
    ["10003", "Jörg Weiß", null, null, null, null],
  ],
};

/** SAP: a list saved as text with bars (ALV "Lokale Datei, unkonvertiert"): minus behind, sums, lines. */
const SAP: KnownExport = {
  program: "SAP list",
  kind: "orders",
  file: `31.03.2026                  Debitoren Einzelposten                             1
--------------------------------------------------------------------------------
|Debitor   |Name 1    |Belegnr. |Belegdatum|   Nettobetrag|Währung|
--------------------------------------------------------------------------------
|0000100001|ÄCME GmbH |90001234 |05.01.2026|     1.234,56 |EUR    |
|0000100001|ÄCME GmbH |90001235 |07.02.2026|        34,56-|EUR    |
|0000100002|Birke AG  |90001236 |08.02.2026|       500,00 |EUR    |
--------------------------------------------------------------------------------
|Summe     |          |         |          |     1.700,00 |EUR    |
--------------------------------------------------------------------------------
`,
  accounts: [
    ["0000100001", "ÄCME GmbH", 1, 1200, "2026-01-05", "2026-01-05"],
    ["0000100002", "Birke AG", 1, 500, "2026-02-08", "2026-02-08"],
  ],
};

/** SAP: the items of customers with a sum for each; the sums are marked by stars alone. */
const SAP_ITEMS: KnownExport = {
  program: "SAP list with sums",
  kind: "orders",
  file: `Debitoren Einzelposten
------------------------------------------------------------------------
|St|Konto     |Name 1    |Zuordnung|Belegnr   |Belegdatum|     Betr. in HW|HWähr|
------------------------------------------------------------------------
|  |0000100001|ÄCME GmbH |         |1800000001|05.01.2026|      1.234,56  |EUR  |
|  |0000100001|ÄCME GmbH |         |1600000001|11.02.2026|         34,56- |EUR  |
|* |0000100001|          |         |          |          |      1.200,00  |EUR  |
------------------------------------------------------------------------
|  |0000100002|Birke AG  |         |1800000002|08.02.2026|        500,00  |EUR  |
|* |0000100002|          |         |          |          |        500,00  |EUR  |
------------------------------------------------------------------------
|**|          |          |         |          |          |      1.700,00  |EUR  |
------------------------------------------------------------------------
`,
  answers: { groupRows: "headings" },
  accounts: [
    ["0000100001", "ÄCME GmbH", 1, 1200, "2026-01-05", "2026-01-05"],
    ["0000100002", "Birke AG", 1, 500, "2026-02-08", "2026-02-08"],
  ],
};

export const GERMAN_EXPORTS: readonly KnownExport[] = [LEXWARE, DATEV, SAP, SAP_ITEMS];
