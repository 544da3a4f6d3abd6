import type { Synonyms } from "./header-words";
import type { AccountTarget } from "./targets";

/**
 * Headers of what an account bought, as CRM exports and plain English, German, French, Spanish and
 * Portuguese files write them.
 */
export const TRADE_SYNONYMS: Readonly<Partial<Record<AccountTarget, Synonyms>>> = {
  customerSince: {
    sure: `Client since|Customer from|First purchase|First purchase date|First order|
      First order date|Date of first purchase|First invoice|First invoice date|First sale|
      Kunde seit|Kundin seit|Erster Kauf|Erstkauf|Erste Bestellung|Erstbestellung|Erster Auftrag|
      Datum Erstkauf|Client depuis|Première commande|Premier achat|Date du premier achat|
      Cliente desde|Primera compra|Primer pedido|Fecha de primera compra|Primeira compra|
      Primeiro pedido|Data da primeira compra|Data do primeiro pedido|
      Kundenbeziehung seit|Geschäftsbeziehung seit|Datum der ersten Bestellung|
      Datum des ersten Kaufs|Erstauftrag|Erste Rechnung|Datum erste Rechnung|
      Date de première commande|Date de la première commande|
      Première facture|Date de première facture|Début de la relation|Client depuis le|
      Fecha del primer pedido|Fecha primer pedido|Fecha primera compra|Primera factura|
      Fecha de primera factura|Inicio de la relación|Cliente desde el|
      Data primeira compra|Primeira fatura|Data da primeira fatura|Início da relação|
      First order on|First purchased on|Customer since date|Date first ordered|Buying since`,
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
      Data da última compra|Recent purchase date|Last ordered on|Last purchased on|Date last ordered|
      Datum der letzten Bestellung|Datum letzte Bestellung|Datum des letzten Kaufs|
      Datum letzte Rechnung|Date de dernière commande|
      Date de la dernière commande|Dernière facture|Date de dernière facture|Date dernier achat|
      Date dernière commande|Fecha del último pedido|Fecha último pedido|Fecha última compra|
      Última factura|Fecha de última factura|Data do último pedido|Data última compra|
      Data último pedido|Última fatura|Data da última fatura|Última encomenda`,
    check: "Recent deal close date|Last closed deal date|Last bought",
  },
  orders12m: {
    sure: `Orders last 12 months|Orders 12m|Orders LTM|Purchases last 12 months|
      Bestellungen (12 Monate)|Aufträge (12 Monate)|Bestellungen letzte 12 Monate|
      Commandes (12 mois)|Pedidos (12 meses)|Compras (12 meses)|Encomendas (12 meses)|
      Orders in the last 12 months|Number of orders (12 months)|Purchases (12 months)|
      Bestellungen der letzten 12 Monate|Anzahl Bestellungen (12 Monate)|Aufträge letzte 12 Monate|
      Käufe (12 Monate)|Commandes 12 derniers mois|Commandes sur 12 mois|Achats (12 mois)|
      Nombre de commandes (12 mois)|Nb commandes 12 mois|Pedidos últimos 12 meses|
      Número de pedidos (12 meses)|Compras últimos 12 meses|Pedidos nos últimos 12 meses|
      Compras nos últimos 12 meses|Encomendas últimos 12 meses`,
  },
  ordersTotal: {
    sure: `Total orders|Orders total|Lifetime orders|Number of orders|No of orders|Order count|Orders count|
      Total purchases|Number of purchases|Bestellungen gesamt|Aufträge gesamt|Anzahl Bestellungen|
      Anzahl Aufträge|Nombre de commandes|Commandes (total)|Número de pedidos|Pedidos (total)|
      Total de pedidos|Número de compras|Total de compras|Nb de commandes|Nb commandes|
      Total des commandes|Nombre d'achats|Nombre total de commandes|Commandes totales|
      Cantidad de pedidos|Nº de pedidos|Pedidos totales|Compras totales|Número total de pedidos|
      Quantidade de pedidos|Nº pedidos|Total de encomendas|Número de encomendas|Pedidos totais|
      Anzahl der Bestellungen|Anzahl der Aufträge|Anzahl Käufe|Bestellanzahl|Auftragsanzahl|
      Gesamtzahl Bestellungen|Käufe gesamt|Orders placed|Orders to date`,
    likely: `Payment count|Won deals|Total won deals|Number of won deals|Closed won count|Deals won|Gewonnene Deals|
      Affaires gagnées|Negocios ganados|Negócios ganhos`,
  },
  ordersPerYear: {
    sure: `Purchase frequency|Orders per year|Orders / year|Annual orders|Orders / yr|Purchases / year|Purchases per year|
      Purchases a year|Kaufhäufigkeit|Bestellungen pro Jahr|Aufträge pro Jahr|Commandes par an|
      Fréquence d'achat|Frecuencia de compra|Pedidos por año|Frequência de compra|Pedidos por ano|Bestellungen / Jahr|
      Bestellhäufigkeit|Käufe pro Jahr|Achats par an|Fréquence de commande|Commandes / an|
      Compras por año|Compras al año|Pedidos al año|Compras por ano|Encomendas por ano`,
  },
  revenue12mMinor: {
    sure: `Revenue last 12 months|Revenue 12m|Revenue LTM|Sales last 12 months|Sales (12 months)|
      Spend last 12 months|Umsatz (12 Monate)|Umsatz letzte 12 Monate|
      Chiffre d'affaires (12 mois)|CA 12 mois|Ventas (12 meses)|Facturación (12 meses)|
      Faturamento (12 meses)|Receita (12 meses)|Vendas (12 meses)|Volume de negócios (12 meses)|
      Umsatz der letzten 12 Monate|Umsatz 12 Monate|Umsatz 12M|Netto-Umsatz (12 Monate)|
      CA 12 derniers mois|CA sur 12 mois|CA (12 mois)|Chiffre d'affaires 12 derniers mois|
      Ventes (12 mois)|Ventas últimos 12 meses|Facturación últimos 12 meses|Ingresos (12 meses)|
      Vendas últimos 12 meses|Faturamento últimos 12 meses|Faturação (12 meses)|
      Sales in the last 12 months|Turnover (12 months)|Revenue (LTM)|Spend (12 months)`,
  },
  revenueTotalMinor: {
    sure: `Total revenue|Revenue total|Lifetime revenue|Total sales|Sales total|Total spent|
      Total spend|Lifetime value|Customer lifetime value|Umsatz gesamt|Gesamtumsatz|
      Chiffre d'affaires total|CA total|Ventas totales|Facturación total|Ingresos totales|
      Faturamento total|Receita total|Vendas totais|Volume de negócios total|Total faturado|
      Faturação total|Umsatz total|Umsatz (gesamt)|Umsatz seit Beginn|Lebenszeitumsatz|
      Total facturé|Ventes totales|CA cumulé|CA depuis le début|Total facturado|Ingresos totales|
      Facturación acumulada|Vendas acumuladas|Sales to date|Revenue to date|Total purchases value|
      Total invoiced|Total closed won amount|Closed won revenue`,
  },
  averageTicketMinor: {
    sure: `Ticket size|Average order value|Avg order value|AOV|Average order|Average order size|Average deal size|
      Average invoice|Average sale|Avg ticket|
      Average basket|Mean ticket|Durchschnittlicher Bestellwert|Durchschnittsbestellwert|
      Ø Bestellwert|Durchschnittlicher Auftragswert|Panier moyen|Ticket moyen|Ticket medio|
      Valor medio de pedido|Ticket médio|Valor médio do pedido|Valor medio del pedido|
      Importe medio|Importe medio por pedido|Compra media|Cesta media|Pedido medio|Compra média|
      Valor médio da encomenda|Mittlerer Bestellwert|Mittlerer Auftragswert|
      Durchschnittsauftrag|Ø Auftragswert|Durchschnittlicher Rechnungsbetrag|Durchschnittsbon|
      Valeur moyenne de commande|Valeur moyenne des commandes|Commande moyenne|
      Montant moyen|Montant moyen par commande|Average purchase value|Average order amount|Mean order value`,
    likely: "Ticket",
  },
  gapVariation: { sure: "Gap variation coefficient|Regularity (CV)|Purchase gap CV" },
};
