import { compactHeader } from "./header-words";
import type { AccountTarget } from "./targets";

/**
 * Headers that are never mapped silently (domain.md §2). Each names the question to ask and what
 * the column may be mapped to once a person has answered.
 */
export const QUESTIONS = [
  "revenue",
  "created",
  "lastActivity",
  "timesContacted",
  "orders",
  "deals",
] as const;
export type Question = (typeof QUESTIONS)[number];

interface Asked {
  /** Headers, divided by "|". */
  readonly headers: string;
  readonly options: readonly AccountTarget[];
}

const ASKED: Readonly<Record<Question, Asked>> = {
  // In a CRM the turnover of the account itself; elsewhere what it spends with us in some period.
  revenue: {
    headers: `Annual revenue|Revenue|Sales|Turnover|Annual sales|Jahresumsatz|Umsatz|
      Chiffre d'affaires|Chiffre d'affaires annuel|CA|Revenu annuel|Ingresos anuales|Facturación|
      Ventas|Ingresos|Receita anual|Faturamento|Faturamento anual|Vendas|Receita|Spend`,
    options: ["revenue12mMinor", "revenueTotalMinor"],
  },
  // The day of the record, not of the first purchase.
  created: {
    headers: `Created|Created date|Create date|Created on|Created time|Created at|Date created|
      Organization created|Record created|Erstellt|Erstellt am|Erstelldatum|Angelegt am|
      Anlagedatum|Date de création|Créé le|Fecha de creación|Creado el|Data de criação|Criado em`,
    options: ["customerSince"],
  },
  // A call or an e-mail is no purchase.
  lastActivity: {
    headers: `Last activity|Last activity date|Last activity time|Last contacted|Last contact|
      Last contacted date|Letzte Aktivität|Letzter Kontakt|Dernière activité|Dernier contact|
      Última actividad|Último contacto|Última atividade|Último contato`,
    options: ["lastPurchaseOn"],
  },
  // Our calls are not working sessions that the account asked for.
  timesContacted: {
    headers: `Times contacted|Number of times contacted|Total activities|Activities|
      Number of activities|Anzahl Kontakte|Nombre de contacts|Veces contactado|Vezes contatado`,
    options: ["touchpoints12m"],
  },
  // Over which time?
  orders: {
    headers: `Orders|Purchases|Bestellungen|Aufträge|Käufe|Commandes|Achats|Pedidos|Compras|
      Encomendas`,
    options: ["orders12m", "ordersTotal", "ordersPerYear"],
  },
  // Closed deals were lost as well as won, and associated ones may be open still.
  deals: {
    headers: `Closed deals|Number of associated deals|Associated deals|Number of deals|Deals|
      Total deals|Abgeschlossene Deals|Anzahl Deals|Affaires conclues|Negocios cerrados|
      Negócios fechados`,
    options: ["ordersTotal", "orders12m"],
  },
};

const INDEX: ReadonlyMap<string, Question> = new Map(
  QUESTIONS.flatMap((question) =>
    ASKED[question].headers
      .split("|")
      .map((header): [string, Question] => [compactHeader(header), question]),
  ),
);

export function questionOf(forms: readonly string[]): Question | undefined {
  for (const form of forms) {
    const question = INDEX.get(form);
    if (question !== undefined) return question;
  }
  return undefined;
}

export const optionsOf = (question: Question): readonly AccountTarget[] => ASKED[question].options;
