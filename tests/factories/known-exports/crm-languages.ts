import type { KnownExport } from "./known-export";

/** The exports of crm.ts and crm-and-erp.ts as people get them whose program speaks another language. */

const DYNAMICS_GERMAN: KnownExport = {
  program: "Dynamics opportunities in German",
  kind: "orders",
  file: `(Nicht ändern) Verkaufschance;(Nicht ändern) Zeilenprüfsumme;(Nicht ändern) Geändert am;Thema;Potenzieller Kunde;Geschätztes Abschlussdatum;Geschätzter Umsatz;Tatsächlicher Umsatz;Tatsächliches Abschlussdatum;Status;Statusgrund
0a1b;x==;01.03.2026 10:00;Rollout;Älder GmbH;31.01.2026;1.500,00;1.250,75;15.01.2026;Gewonnen;Gewonnen
0a1c;y==;01.03.2026 10:00;Mehr;Älder GmbH;28.02.2026;800,00;;15.02.2026;Verloren;Storniert
0a1d;z==;01.03.2026 10:00;Erstes;Birke AG;28.02.2026;90,00;90,25;28.02.2026;Gewonnen;Gewonnen
`,
  answers: { excludeStatus: "Verloren" },
  accounts: [
    ["", "Älder GmbH", 1, 1250.75, "2026-01-15", "2026-01-15"],
    ["", "Birke AG", 1, 90.25, "2026-02-28", "2026-02-28"],
  ],
};

const HUBSPOT_GERMAN: KnownExport = {
  program: "HubSpot deals in German",
  kind: "orders",
  file: `Datensatz-ID,Deal-Name,Deal-Phase,Pipeline,Betrag,Abschlussdatum,Deal-Inhaber,Zugehöriges Unternehmen,Zugehörige Unternehmens-IDs
101,Rollout,Abgeschlossen und gewonnen,Vertrieb,"1.200,50",2026-01-15 10:00,Dana Ito,Älder GmbH,9001
102,Mehr,Abgeschlossen und gewonnen,Vertrieb,"300,00",2026-03-02 09:30,Dana Ito,Älder GmbH,9001
103,Nichts,Abgeschlossen und verloren,Vertrieb,"300,00",2026-03-02 09:30,Dana Ito,Birke AG,9002
`,
  answers: { excludeStatus: "Abgeschlossen und verloren" },
  accounts: [["9001", "Älder GmbH", 2, 1500.5, "2026-01-15", "2026-03-02"]],
};

const PIPEDRIVE_GERMAN: KnownExport = {
  program: "Pipedrive deals in German",
  kind: "orders",
  file: `Deal - ID,Deal - Titel,Deal - Wert,Deal - Währung von Wert,Deal - Organisation,Deal - Phase,Deal - Status,Deal - Gewonnen um,Deal - Verloren um,Deal - Deal erstellt
1,Rollout,1000,EUR,Älder GmbH,Verhandlung,Gewonnen,2026-01-10 12:00:00,,2025-12-01 08:00:00
2,Mehr,250.5,EUR,Älder GmbH,Angebot,Gewonnen,2026-02-11 12:00:00,,2026-01-01 08:00:00
3,Nichts,700,EUR,Birke AG,Angebot,Verloren,,2026-02-12 12:00:00,2026-01-02 08:00:00
`,
  answers: { excludeStatus: "Verloren" },
  accounts: [["", "Älder GmbH", 2, 1250.5, "2026-01-10", "2026-02-11"]],
};

const SALESFORCE_FRENCH: KnownExport = {
  program: "Salesforce opportunity report in French",
  kind: "orders",
  file: `"Nom du compte";"Nom de l'opportunité";"Étape";"Montant Devise";"Montant";"Date de clôture";"Propriétaire de l'opportunité"
"Société Générale d’Érable";"Rollout";"Fermée gagnée";"EUR";"12\u202f500,00";"02/03/2026";"Dana Ito"
"Société Générale d’Érable";"Rien";"Fermée perdue";"EUR";"3\u202f000,50";"20/01/2026";"Dana Ito"
"Bouleau SA";"Pilote";"Fermée gagnée";"EUR";"3\u202f000,50";"20/01/2026";"Lee Marsh"
`,
  answers: { excludeStatus: "Fermée perdue" },
  accounts: [
    ["", "Société Générale d’Érable", 1, 12_500, "2026-03-02", "2026-03-02"],
    ["", "Bouleau SA", 1, 3000.5, "2026-01-20", "2026-01-20"],
  ],
};

const ZOHO_SPANISH: KnownExport = {
  program: "Zoho deals in Spanish",
  kind: "orders",
  file: `ID de registro,Propietario de Trato,Importe,Nombre de Trato,Fecha de cierre,Nombre de Cuenta,Fase
z1,Dana Ito,1500,Despliegue,2026-01-15,Añil SL,Cerrado ganado
z2,Dana Ito,900,Más,2026-06-15,Añil SL,Negociación/Revisión
z3,Dana Ito,40.5,Parte,2026-03-15,Abedul SA,Cerrado ganado
`,
  answers: { excludeStatus: "Negociación/Revisión" },
  accounts: [
    ["", "Añil SL", 1, 1500, "2026-01-15", "2026-01-15"],
    ["", "Abedul SA", 1, 40.5, "2026-03-15", "2026-03-15"],
  ],
};

const ODOO_GERMAN: KnownExport = {
  program: "Odoo sale orders in German",
  kind: "orders",
  file: `Auftragsreferenz,Erstelldatum,Auftragsdatum,Kunde,Verkäufer,Nettobetrag,Steuern,Gesamt,Status
S00001,2026-01-04 10:00:00,2026-01-05 10:00:00,Älder GmbH,Dana Ito,1000.50,190.10,1190.60,Verkaufsauftrag
S00002,2026-02-04 10:00:00,2026-02-05 10:00:00,Birke AG,Dana Ito,80.00,15.20,95.20,Angebot
S00003,2026-02-04 10:00:00,2026-02-05 10:00:00,Birke AG,Dana Ito,80.00,15.20,95.20,Abgebrochen
`,
  answers: { excludeStatus: "Angebot,Abgebrochen" },
  accounts: [["", "Älder GmbH", 1, 1000.5, "2026-01-05", "2026-01-05"]],
};

export const CRM_EXPORTS_IN_OTHER_LANGUAGES: readonly KnownExport[] = [
  DYNAMICS_GERMAN,
  HUBSPOT_GERMAN,
  PIPEDRIVE_GERMAN,
  SALESFORCE_FRENCH,
  ZOHO_SPANISH,
  ODOO_GERMAN,
];
