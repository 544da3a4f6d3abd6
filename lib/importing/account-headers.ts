import type { Synonyms } from "./header-words";
import type { AccountTarget } from "./targets";
import { TRADE_SYNONYMS } from "./trade-headers";

/**
 * Headers of account lists as CRM exports (HubSpot, Salesforce, Pipedrive, Dynamics, Zoho) and
 * plain English, German, French, Spanish and Portuguese files write them.
 */
export const ACCOUNT_SYNONYMS: Readonly<Partial<Record<AccountTarget, Synonyms>>> = {
  ...TRADE_SYNONYMS,
  externalId: {
    sure: `ID|Account ID|Record ID|Record ID - Company|Customer ID|Customer number|Customer no|
      Client ID|Client number|Client no|Customer nr|Cust no|CRM ID|Company ID|Organization ID|Account number|(Do Not Modify) Account|
      (Nicht ändern) Firma|(Ne pas modifier) Compte|(No modificar) Cuenta|(Não Modificar) Conta|
      Account record ID|Company record ID|Zoho record ID|
      Kundennummer|Kunden-Nr|Kundennr|Kd-Nr|KdNr|Kunden ID|Debitor|Debitorennummer|Debitoren-Nr|
      Numéro client|N° client|No client|Code client|ID client|Número de cliente|N.º de cliente|
      Nº cliente|Código de cliente|Código cliente|ID cliente|Código do cliente|Número do cliente|
      Cód. cliente|Cód. do cliente`,
    likely: "Customer code|Account code|Account no|Acct no|Kunde Nr|Ref|Référence client",
    check: "Number|No|Nr|Code|Key|Konto",
  },
  name: {
    sure: `Name (Adressattyp Unternehmen)|Name|Account|Company|Company name|Customer name|Client name|Organization|Organisation|
      Organization name|Organisation name|Business name|Account name|Firma|Firmenname|Kundenname|
      Unternehmen|Unternehmensname|Name des Kunden|Name der Firma|Entreprise|Société|
      Nom de la société|Nom de l'entreprise|Nom du client|Nom client|Nom du compte|Nom|
      Raison sociale|Empresa|Nombre|Nombre del cliente|Nombre de la cuenta|Nombre de la empresa|
      Nombre cliente|Razón social|Nome|Nome do cliente|Nome da conta|Nome da empresa|Razão social`,
    likely:
      "Customer|Client|Kunde|Cliente|Compte|Cuenta|Conta|Name 1|Name1|Debitorenname|Legal name",
  },
  website: {
    sure: `Website URL|Company domain name|Domain|Domain name|URL|Web site|Web|Homepage|Webseite|
      Internetseite|Internetadresse|Site web|Site internet|Sitio web|Página web|Web address`,
  },
  industry: {
    sure: `Sector|Branche|Industrie|Secteur|Secteur d'activité|Industria|Setor|Indústria|Ramo|
      Rubro|Giro|Industry sector|Business sector`,
    check: "Vertical",
  },
  country: {
    sure: `Billing country|Country/Region|Country region|Country code|Billing country code|
      Country of address|Address 1: Country/Region|Land|Ländercode|Pays|País|Billing address country`,
    likely: "Shipping country|Mailing country|Region country|Nation|Staat",
  },
  kind: {
    sure: `Customer type|Client type|Kundenart|Kundentyp|Type de client|Tipo de cliente|
      Buyer type|Account kind|Business type`,
  },
  owner: {
    sure: `Account owner|Account owner full name|Owner full name|Owner: Full name|Owner.Name|Company owner|Organization owner|
      HubSpot owner|Account owner: Full name|Record owner|Sales rep|Sales representative|
      Account manager|Key account manager|KAM|Salesperson|Sales person|Responsible|Kundenbetreuer|
      Betreuer|Besitzer|Vertriebsmitarbeiter|Vertriebsmitarbeiterin|Vertriebler|Außendienst|Zuständig|
      Account-Inhaber|Verkäufer|Kundenverantwortlicher|Accountmanager|
      Ansprechpartner intern|Propriétaire|Propriétaire du compte|
      Responsable|Responsable commercial|Responsable du compte|Commercial|Chargé de compte|
      Chargé de clientèle|Gestionnaire de compte|Gestionnaire|Vendeur|Propietario|Propietario de la cuenta|Vendedor|
      Comercial|Gestor de cuenta|
      Responsable de cuenta|Ejecutivo de cuenta|Propietario de la empresa|Asesor comercial|Asesor|Proprietário|Proprietário da conta|Responsável|Responsável pela conta|
      Gestor de conta|Gerente de conta|Executivo de contas|Proprietário da empresa|Consultor comercial`,
    likely: "Rep|Assigned to|Manager|Verantwortlich|Account owner name|Owner name",
  },
  selfLabel: {
    sure: "Self label|Calls itself|CRM label|Label|Labels|Relationship type|Account type",
    likely: "Type|Lifecycle stage|Relationship|Beziehungstyp",
  },
  currency: {
    sure: `Currency code|Currency ISO code|CurrencyIsoCode|ISO currency|Account currency|Währung|
      Waehrung|Währungscode|Devise|Monnaie|Moneda|Divisa|Moeda`,
  },
  directAwardShare: {
    sure: `Direct award|Direct awards|Direct award rate|Share without bid|Without a bid|
      Direktvergabe|Anteil Direktvergabe|Part sans appel d'offres|Adjudicación directa|
      Adjudicação direta`,
  },
  tailoredShare: {
    sure: `Tailored|Custom work share|Share of tailored work|Customised share|Customized share|
      Anteil individuell|Individueller Anteil|Part sur mesure|Parte a medida|Parte personalizada`,
  },
  agreement: {
    sure: `Contract type|Agreement type|Type of agreement|Type of contract|Vertragsart|
      Vertragstyp|Type de contrat|Tipo de contrato`,
    likely: "Contract|Vertrag|Contrat|Contrato|Acuerdo|Acordo",
  },
  contact: {
    sure: `Contact kind|Contact type|Kind of contact|Kontaktart|Ansprechpartner (Art)|
      Type de contact|Tipo de contacto|Tipo de contato`,
  },
  touchpoints12m: {
    sure: `Touchpoints|Working sessions|Working sessions (12 months)|Meetings (12 months)|
      Meetings last 12 months|Arbeitstermine (12 Monate)|Termine (12 Monate)|Réunions (12 mois)|
      Reuniones (12 meses)|Reuniões (12 meses)`,
  },
  judged: {
    sure: `Personalization (1-5)|Personalisation (1-5)|Judged|Judgement (1-5)|Judgment (1-5)|
      Personalisierung (1-5)|Personnalisation (1-5)|Personalización (1-5)|Personalização (1-5)`,
  },
  judged100: {
    sure: `Personalisation (0-100)|Personalisierung (0-100)|Personnalisation (0-100)|
      Personalización (0-100)|Personalização (0-100)`,
  },
  evidence: {
    sure: `Evidence|Evidence for judgement|Evidence for judgment|Judgement evidence|Judgment evidence|
      Evidence of judgement|Beleg|Belege|Beleg für die Einschätzung|Preuve|Evidencia|Evidência`,
    likely: "Reason for judgement|Reason for judgment|Justification",
  },
  treatedAs: {
    sure: "Treatment|Served as|Service level as|Behandelt als|Traité comme|Tratado como",
  },
  namedManager: { sure: "Has named manager|Dedicated manager|Fester Betreuer" },
  busyWeekPriority: { sure: "Priority in busy weeks|Busy week" },
  concessions12m: { sure: "Concessions|Zugeständnisse|Concesiones|Concessões" },
  hours12m: {
    sure: "Hours|Hours spent|Stunden|Stunden (12 Monate)|Heures (12 mois)|Horas (12 meses)",
  },
  grossMargin12mMinor: {
    sure: `Gross margin|Gross margin 12m|Gross profit|Gross profit (12 months)|Rohertrag|Deckungsbeitrag|
      Marge brute|Margen bruto|Margem bruta`,
  },
  costToServe12mMinor: {
    sure: "Cost to serve|Cost to serve 12m|Service cost|Betreuungskosten|Coût de service",
  },
  nps: { sure: "Net Promoter Score|NPS score" },
  csat: { sure: "Customer satisfaction|CSAT score|Kundenzufriedenheit" },
  returnRate: {
    sure: "Returns rate|Retourenquote|Taux de retour|Tasa de devolución|Taxa de devolução",
  },
  referrals: { sure: "Referral count|Number of referrals|Empfehlungen|Recommandations" },
  complaints: {
    sure: "Complaint count|Number of complaints|Beschwerden|Reklamationen|Réclamations",
  },
  target: {
    sure: "Target client|Target account|Is target|Zielkunde|Cible|Cliente objetivo|Cliente alvo",
  },
  contractEndsOn: {
    sure: `Contract end|Contract end date|Contract expiry|Renewal date|Contract renewal|
      Vertragsende|Vertrag endet|Fin de contrat|Fin de contrato|Fim do contrato`,
  },
  tags: { sure: "Tag|Schlagworte|Étiquettes|Etiquetas|Categories" },
  notes: {
    sure: "Note|Comments|Comment|Notizen|Bemerkung|Bemerkungen|Remarques|Notas|Observaciones|Observações",
    likely: "Description|Beschreibung|Descripción|Descrição",
  },
};
