/**
 * What the statuses of orders, invoices, payments and deals are called, in English, German,
 * French, Spanish,
 * Portuguese, Italian and Dutch. All are compared folded: lower case, without accents.
 */

const list = (text: string): ReadonlySet<string> =>
  new Set(text.split("|").map((word) => word.replace(/\s+/g, " ").trim()));

/** One of these words in a status says that nothing was bought, whatever stands beside it. */
export const NOT_BOUGHT_WORDS =
  list(`cancelled|canceled|cancellation|cancel|void|voided|failed|failure|
  lost|closedlost|refunded|refund|draft|drafts|proposal|proposed|negotiation|negotiating|negotiations|prospecting|
  prospect|quote|quoted|quotation|declined|rejected|refused|deleted|expired|abandoned|reversed|
  returned|chargeback|chargedback|disqualified|unqualified|withdrawn|lapsed|qualification|qualified|
  qualifying|qualifiedtobuy|discovery|denied|trash|trashed|uncollectible|irrecoverable|unsuccessful|
  storniert|storno|stornierung|storniertes|annulliert|abgebrochen|abgelehnt|verloren|entwurf|angebot|
  verhandlung|erstattet|ruckerstattet|zuruckerstattet|fehlgeschlagen|geloscht|abgelaufen|verfallen|
  ungultig|zuruckgezogen|retourniert|abgesagt|qualifizierung|qualifiziert|widerrufen|uneinbringlich|
  papierkorb|
  annule|annulee|annules|annulees|annulation|brouillon|perdu|perdue|echoue|echouee|echec|rembourse|
  remboursee|refuse|refusee|rejete|rejetee|devis|negociation|proposition|prospection|expire|expiree|
  supprime|supprimee|abandonne|abandonnee|retourne|retournee|corbeille|irrecouvrable|
  cancelado|cancelada|anulado|anulada|borrador|perdido|perdida|fallido|fallida|reembolsado|reembolsada|
  rechazado|rechazada|presupuesto|negociacion|propuesta|prospeccion|expirado|expirada|eliminado|
  eliminada|devuelto|devuelta|cotizacion|caducado|caducada|papelera|incobrable|
  rascunho|falhado|falhada|falhou|recusado|recusada|rejeitado|rejeitada|orcamento|negociacao|
  proposta|prospeccao|excluido|excluida|devolvido|devolvida|estornado|estornada|cotacao|anulacao|
  malsucedido|malsucedida|lixeira|incobravel|
  annullato|annullata|cancellato|cancellata|bozza|perso|persa|rimborsato|rimborsata|rifiutato|
  rifiutata|fallito|fallita|preventivo|trattativa|stornato|stornata|abbandonato|abbandonata|reso|
  cestino|inesigibile|
  geannuleerd|geannuleerde|offerte|onderhandeling|terugbetaald|mislukt|afgewezen|geweigerd|verlopen|
  vervallen|geretourneerd|prullenbak|oninbaar`);

/** These statuses say so as a whole; their words alone may say something else. */
export const NOT_BOUGHT_PHRASES = list(`open|opened|pending|pending payment|payment pending|
  waiting for payment|waiting|lead|leads|new lead|opportunity|incomplete|unpaid|
  not paid|not won|closed not won|uncaptured|requires payment method|requires action|
  requires confirmation|requires capture|payment error|error|pipeline|needs analysis|
  value proposition|id decision makers|identify decision makers|perception analysis|omitted|
  not successful|not completed|not accepted|not approved|not confirmed|blocked|removed|charged back|
  payment failed|payment declined|pending paypal|awaiting check payment|
  awaiting payment|awaiting bank wire payment|written off|write off|bad debt|
  proposal price quote|negotiation review|appointment scheduled|presentation scheduled|
  decision maker bought in|contract sent|contact made|demo scheduled|meeting scheduled|lead in|
  out sold|awaiting approval|submitted for approval|checkout draft|quotation sent|trash|trashed|
  no sale|dead|
  offen|offene|ausstehend|anstehend|zahlung ausstehend|unbezahlt|nicht bezahlt|in verhandlung|
  nicht gewonnen|zahlung offen|warten auf zahlung|
  ouvert|ouverte|en attente|en attente de paiement|en attente du paiement par cheque|
  en attente de virement bancaire|erreur de paiement|impaye|impayee|non paye|non payee|non gagne|
  abierto|abierta|pendiente|pendiente de pago|no pagado|no pagada|impagado|no ganado|
  aberto|aberta|em aberto|pendente|pagamento pendente|aguardando pagamento|nao pago|nao paga|
  nao ganho|aguardando|
  aperto|aperta|in attesa|in attesa di pagamento|non pagato|non pagata|insoluto|insoluta|non vinto|
  concept|openstaand|onbetaald|niet betaald|in afwachting|wacht op betaling|
  in afwachting van betaling|niet gewonnen`);

/** Of a deal: it is on its way. An order of the same status is one. */
export const OPEN_DEALS =
  list(`new|in progress|on hold|idea|develop|propose|qualify|close|sent|submitted|
  active|blocked|neu|in bearbeitung|nouveau|nouvelle|en cours|nuevo|nueva|en curso|en espera|novo|nova|
  em andamento|aberto|in corso|nuovo|nuova|in behandeling|nieuw|lopend`);

/** Whether something was bought is open: an order on hold may still be paid, a disputed one may be lost. */
export const UNCLEAR_WORDS =
  list(`pending|awaiting|waiting|hold|held|holded|disputed|dispute|review|
  fraud|suspended|unclaimed|reversal|test|dunning|
  wartend|wartestellung|angehalten|zuruckgestellt|strittig|gesperrt|prufung|
  litige|suspendu|suspendue|attente|espera|suspendido|suspendida|disputa|suspenso|suspensa|
  sospeso|sospesa|contestato|contestata|wachtend|geblokkeerd|betwist`);

/** Of a deal, a quote or an order that was paid back these say that it is over, not how it ended. */
export const CLOSED =
  list(`closed|geschlossen|abgeschlossen|cloture|cloturee|ferme|fermee|cerrado|cerrada|
  fechado|fechada|encerrado|encerrada|chiuso|chiusa|gesloten|afgesloten`);

/** An offer with one of these words beside it may have become an order. */
export const ACCEPTED =
  list(`accepted|approved|confirmed|angenommen|bestatigt|accepte|acceptee|signe|signee|
  signed|aceptado|aceptada|aceito|aceita|aprovado|aprovada|accettato|accettata|geaccepteerd|akkoord`);

/** Statuses of something bought, where one of these words stands in them. */
export const BOUGHT_WORDS =
  list(`won|closedwon|paid|complete|completed|delivered|shipped|fulfilled|invoiced|billed|
  sale|sales|success|successful|succeeded|settled|authorised|authorized|approved|active|done|processing|
  processed|dispatched|overdue|confirmed|accepted|posted|booked|captured|received|finished|ordered|
  locked|partially|partly|partial|shipping|delivering|unfulfilled|unshipped|
  gewonnen|bezahlt|geliefert|versendet|versandt|verschickt|erledigt|abgeschlossen|fakturiert|
  berechnet|gebucht|bestatigt|uberfallig|beauftragt|ausgeliefert|verkauft|teilweise|teilbezahlt|fertiggestellt|festgeschrieben|
  
  gagne|gagnee|paye|payee|livre|livree|expedie|expediee|termine|terminee|facture|facturee|confirme|
  confirmee|accepte|validee|valide|encaisse|encaissee|partiellement|partiel|partielle|
  ganado|ganada|pagado|pagada|entregado|entregada|completado|completada|enviado|enviada|facturado|
  facturada|confirmado|confirmada|procesando|cobrado|cobrada|parcialmente|parcial|
  ganho|ganha|pago|paga|entregue|concluido|concluida|faturado|faturada|finalizado|finalizada|
  completo|completa|vencida|vencido|processando|atendido|
  vinto|vinta|pagato|pagata|consegnato|consegnata|spedito|spedita|completato|completata|evaso|evasa|
  confermato|confermata|fatturato|fatturata|concluso|conclusa|parzialmente|
  betaald|geleverd|verzonden|voltooid|afgerond|gefactureerd|bevestigd|verwerkt|gedeeltelijk|deels`);

/** Of an invoice: it was sent and waits for its money, so something was bought. */
export const BOUGHT_INVOICES = list(`open|unpaid|not paid|sent|submitted|new|pending|offen|offene|
  ausstehend|unbezahlt|nicht bezahlt|ouvert|ouverte|impaye|impayee|non paye|non payee|en attente de paiement|
  abierto|abierta|pendiente|pendiente de pago|no pagado|no pagada|impagado|aberto|aberta|em aberto|
  pendente|nao pago|nao paga|aguardando pagamento|em atraso|awaiting payment|viewed|reminded|in dunning|
  gemahnt|angemahnt|erinnert|mahnung|due|en retard|aperto|aperta|in attesa|in attesa di pagamento|
  non pagato|non pagata|da saldare|scaduto|scaduta|openstaand|onbetaald|niet betaald|te laat|herinnerd|
  in afwachting`);

/** Words that take one of the others back: "not cancelled", "no longer pending". */
export const TAKEN_BACK = list("not|no|never|nicht|kein|keine|pas|non|nao|nunca");
