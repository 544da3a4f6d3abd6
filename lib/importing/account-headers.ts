import type { Synonyms } from "./header-words";
import type { AccountTarget } from "./targets";

/**
 * Headers of account lists as CRM exports (HubSpot, Salesforce, Pipedrive, Dynamics, Zoho) and
 * plain English, German, French, Spanish and Portuguese files write them.
 */
export const ACCOUNT_SYNONYMS: Readonly<Partial<Record<AccountTarget, Synonyms>>> = {
  externalId: {
    sure: `ID|Account ID|Record ID|Record ID - Company|Customer ID|Customer number|Customer no|
      Client ID|Client number|Client no|Customer nr|Cust no|CRM ID|Company ID|Organization ID|Account number|(Do Not Modify) Account|
      Kundennummer|Kunden-Nr|Kundennr|Kd-Nr|KdNr|Kunden ID|Debitor|Debitorennummer|Debitoren-Nr|
      Numéro client|N° client|No client|Code client|ID client|Número de cliente|N.º de cliente|
      Nº cliente|Código de cliente|Código cliente|ID cliente|Código do cliente|Número do cliente`,
    likely: "Customer code|Account code|Account no|Acct no|Kunde Nr|Ref|Référence client",
    check: "Number|No|Nr|Code|Key",
  },
  name: {
    sure: `Name|Account|Company|Company name|Customer name|Client name|Organization|Organisation|
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
    sure: `Account owner|Company owner|HubSpot owner|Record owner|Sales rep|Sales representative|
      Account manager|Key account manager|KAM|Salesperson|Sales person|Responsible|Kundenbetreuer|
      Betreuer|Besitzer|Vertriebsmitarbeiter|Außendienst|Zuständig|Propriétaire|Propriétaire du compte|
      Responsable|Commercial|Chargé de compte|Propietario|Propietario de la cuenta|Vendedor|
      Comercial|Gestor de cuenta|Proprietário|Proprietário da conta|Responsável|Gestor de conta`,
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
  customerSince: {
    sure: `Client since|Customer from|First purchase|First purchase date|First order|
      First order date|Date of first purchase|First invoice|First invoice date|First sale|
      Kunde seit|Kundin seit|Erster Kauf|Erstkauf|Erste Bestellung|Erstbestellung|Erster Auftrag|
      Datum Erstkauf|Client depuis|Première commande|Premier achat|Date du premier achat|
      Cliente desde|Primera compra|Primer pedido|Fecha de primera compra|Primeira compra|
      Primeiro pedido|Data da primeira compra`,
    likely: "Since|Seit|Depuis|Desde|Relationship start|Start date|Customer start date",
    check: "Became a customer date|Close date first|First deal closed|First deal created date",
  },
  tenureMonths: {
    sure: "Tenure months|Tenure in months|Months as customer|Months as client|Kunde seit Monaten",
  },
  tenureYears: {
    sure: `Tenure years|Tenure in years|Years as customer|Years as client|Kunde seit Jahren|
      Ancienneté (années)|Antigüedad (años)|Antiguidade (anos)`,
  },
  lastPurchaseOn: {
    sure: `Last purchase date|Last order|Last order date|Date of last purchase|Most recent order|
      Last invoice|Last invoice date|Last sale|Last sale date|Letzter Kauf|Letzte Bestellung|
      Letzter Auftrag|Datum letzter Kauf|Letzte Rechnung|Dernier achat|Dernière commande|
      Date du dernier achat|Última compra|Último pedido|Fecha de última compra|
      Data da última compra|Recent purchase date`,
    check: "Recent deal close date|Last closed deal date|Last bought",
  },
  orders12m: {
    sure: `Orders last 12 months|Orders 12m|Orders LTM|Purchases last 12 months|
      Bestellungen (12 Monate)|Aufträge (12 Monate)|Bestellungen letzte 12 Monate|
      Commandes (12 mois)|Pedidos (12 meses)|Compras (12 meses)|Encomendas (12 meses)`,
  },
  ordersTotal: {
    sure: `Total orders|Orders total|Lifetime orders|Number of orders|No of orders|Order count|Orders count|
      Total purchases|Number of purchases|Bestellungen gesamt|Aufträge gesamt|Anzahl Bestellungen|
      Anzahl Aufträge|Nombre de commandes|Commandes (total)|Número de pedidos|Pedidos (total)|
      Total de pedidos|Número de compras|Total de compras`,
    check: "Won deals|Number of won deals|Closed won count",
  },
  ordersPerYear: {
    sure: `Purchase frequency|Orders per year|Orders / year|Annual orders|Orders / yr|Purchases / year|Purchases per year|
      Purchases a year|Kaufhäufigkeit|Bestellungen pro Jahr|Aufträge pro Jahr|Commandes par an|
      Fréquence d'achat|Frecuencia de compra|Pedidos por año|Frequência de compra|Pedidos por ano`,
  },
  revenue12mMinor: {
    sure: `Revenue last 12 months|Revenue 12m|Revenue LTM|Sales last 12 months|Sales (12 months)|
      Spend last 12 months|Umsatz (12 Monate)|Umsatz letzte 12 Monate|
      Chiffre d'affaires (12 mois)|CA 12 mois|Ventas (12 meses)|Facturación (12 meses)|
      Faturamento (12 meses)|Receita (12 meses)|Vendas (12 meses)`,
  },
  revenueTotalMinor: {
    sure: `Total revenue|Revenue total|Lifetime revenue|Total sales|Sales total|Total spent|
      Total spend|Lifetime value|Customer lifetime value|Umsatz gesamt|Gesamtumsatz|
      Chiffre d'affaires total|CA total|Ventas totales|Facturación total|Ingresos totales|
      Faturamento total|Receita total|Vendas totais`,
  },
  averageTicketMinor: {
    sure: `Ticket size|Average order value|Avg order value|AOV|Average order|Average order size|Average deal size|
      Average invoice|Average sale|Avg ticket|
      Average basket|Mean ticket|Durchschnittlicher Bestellwert|Durchschnittsbestellwert|
      Ø Bestellwert|Durchschnittlicher Auftragswert|Panier moyen|Ticket moyen|Ticket medio|
      Valor medio de pedido|Ticket médio|Valor médio do pedido`,
    likely: "Ticket",
  },
  gapVariation: { sure: "Gap variation coefficient|Regularity (CV)|Purchase gap CV" },
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
