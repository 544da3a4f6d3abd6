import type { AccountField } from "@/lib/schemas/account-fields";
import { foldText } from "@/lib/tabular/fold-text";

/** Other words for the values of closed sets, in English, German, French, Spanish, Portuguese. */
const WORDS: Readonly<Partial<Record<AccountField, Readonly<Record<string, string>>>>> = {
  kind: {
    business: `b2b|company|corporate|organisation|organization|firma|unternehmen|geschaftskunde|
      gewerbe|entreprise|professionnel|societe|empresa|empresarial|negocio`,
    consumer: `b2c|private|private person|individual|person|household|privat|privatkunde|
      endkunde|verbraucher|particulier|consommateur|particular|consumidor|pessoa fisica`,
    reseller: `dealer|distributor|wholesaler|retailer|partner|channel partner|wiederverkaufer|
      handler|haendler|grosshandler|revendeur|distributeur|revendedor|distribuidor|mayorista`,
  },
  agreement: {
    none: `no|no agreement|no contract|kein|keine|keiner|kein vertrag|ohne|ohne vertrag|aucun|
      aucune|sans|sans contrat|ninguno|ninguna|sin|sin contrato|nenhum|nenhuma|sem|sem contrato`,
    subscription: `subscriber|saas|abo|abonnement|dauerauftrag|suscripcion|abono|assinatura|
      subscricao`,
    "tendered framework": `tendered framework agreement|framework won by tender|
      framework (tendered)|tendered|ausgeschriebener rahmenvertrag|
      rahmenvertrag aus ausschreibung|accord-cadre sur appel d'offres|
      contrat-cadre sur appel d'offres|contrato marco licitado|acuerdo marco licitado|
      contrato-quadro licitado|acordo-quadro licitado`,
    framework: `framework agreement|framework contract|master agreement|master service agreement|
      msa|blanket order|rahmenvertrag|rahmenvereinbarung|rahmenauftrag|contrat-cadre|
      contrat cadre|accord-cadre|accord cadre|contrato marco|acuerdo marco|contrato-quadro|
      contrato quadro|acordo-quadro|acordo quadro`,
    retainer: `retained|on retainer|monthly retainer|retainervertrag|betreuungsvertrag|
      pauschalvertrag|honorarvertrag|contrat de suivi|forfait mensuel|forfait|iguala|
      contrato de iguala|fee mensual|avenca|contrato de avenca|fee mensal`,
  },
  contact: {
    named: `named person|named contact|personal|dedicated|person|fest|fester ansprechpartner|
      personlich|nomme|interlocuteur dedie|dedie|personne|persona|persona asignada|dedicado|
      pessoa|nomeado`,
    general: `general channel|channel|hotline|support|shop|self-service|allgemein|zentrale|
      general|generale|canal general|geral|canal geral`,
  },
  treatedAs: {
    client: "as client|as a client|mandant|like a client",
    customer: "as customer|as a customer|kunde|like a customer",
  },
};

const YES = `yes|y|true|t|1|x|on|✓|✔|ja|j|wahr|oui|o|vrai|si|s|verdadero|sim|verdadeiro`;
const NO = `no|n|false|f|0|off|nein|falsch|non|faux|falso|nao`;

const wordsOf = (list: string): string[] => list.split("|").map((word) => foldText(word));

const CLOSED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(WORDS).map(([field, values]) => [
    field,
    new Map(
      Object.entries(values).flatMap(([value, words]) =>
        [value, ...wordsOf(words)].map((word): [string, string] => [word, value]),
      ),
    ),
  ]),
);

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...wordsOf(YES).map((word): [string, boolean] => [word, true]),
  ...wordsOf(NO).map((word): [string, boolean] => [word, false]),
]);

/** The value of a closed field that a text stands for. */
export const closedValue = (field: string, text: string): string | undefined =>
  CLOSED.get(field)?.get(foldText(text));

/** Yes or no in one of the five languages, 1 and 0, a cross or a tick. */
export const flagValue = (text: string): boolean | undefined => FLAGS.get(foldText(text));
