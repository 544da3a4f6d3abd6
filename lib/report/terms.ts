interface Term {
  /** As pages call it. */
  readonly word: string;
  readonly meaning: string;
}

/** The words of the product, one for each thing: labels and the glossary of the help page. */
export const TERMS = {
  account: {
    word: "Account",
    meaning: "An organisation or person that buys from you.",
  },
  client: {
    word: "Client",
    meaning:
      "An account in a lasting, tailored relationship. It comes to you assuming it will hire you.",
  },
  customer: {
    word: "Customer",
    meaning: "An account that buys case by case and compares each time. Good business too.",
  },
  rating: {
    word: "Rating",
    meaning:
      "The verdict on an account: client or customer, with a score, its reasons and what would change it.",
  },
  score: {
    word: "Score",
    meaning: "0 to 100 points: how much an account buys and works with you like a client.",
  },
  tenure: { word: "Tenure", meaning: "How long the account has been buying from you." },
  personalization: {
    word: "Personalization",
    meaning: "How tailored the work is, and how closely the account works with you.",
  },
  ticketSize: {
    word: "Ticket size",
    meaning: "The average order, compared with your reference ticket.",
  },
  purchaseFrequency: {
    word: "Purchase frequency",
    meaning: "How often and how regularly the account decides to buy.",
  },
  referenceTicket: { word: "Reference ticket", meaning: "Your typical order value." },
  directAwardShare: {
    word: "Orders awarded without bids",
    meaning: "The share of orders you were given without a competing quote.",
  },
  touchpoints12m: {
    word: "Working meetings they asked for",
    meaning: "Working sessions of the last 12 months that the account requested.",
  },
  coverage: {
    word: "Coverage",
    meaning: "How much of the evidence for a rating is known, in percent.",
  },
  provisional: {
    word: "Provisional",
    meaning: "The missing facts could still turn the verdict.",
  },
  borderline: { word: "Borderline", meaning: "The score is close to the line between segments." },
  unrated: { word: "Unrated", meaning: "Too little is known to say. Not the same as customer." },
  lapsed: {
    word: "Lapsed",
    meaning: "No purchase for so long that the account counts as gone. Listed separately.",
  },
  quiet: { word: "Quiet", meaning: "No purchase for longer than usual for this account." },
  treatment: {
    word: "Treated as",
    meaning: "How you serve the account today. It never affects the rating.",
  },
  mismatch: {
    word: "Mismatched service",
    meaning: "An account is treated as the other segment than it is rated.",
  },
  overServed: { word: "Over-served", meaning: "A customer that is treated as a client." },
  underServed: { word: "Under-served", meaning: "A client that is treated as a customer." },
  override: {
    word: "Override",
    meaning: "A person's verdict, with a reason, shown beside the rating.",
  },
  label: {
    word: "Label",
    meaning: "A person's opinion of an account, used to test the model. It changes no rating.",
  },
  owner: { word: "Account owner", meaning: "The person who looks after the account." },
  stakeholders: {
    word: "People at the account",
    meaning: "The people who work for the account.",
  },
  currencyRate: {
    word: "Currency rate",
    meaning: "What one unit of another currency is worth in your reporting currency.",
  },
  asOf: {
    word: "As-of date",
    meaning: "The date for which everything is rated: today, unless a fixed date is set.",
  },
  model: {
    word: "Model",
    meaning: "The weights, curves and limits by which accounts are rated. Versions are kept.",
  },
  audit: { word: "Audit", meaning: "The portfolio on one date, saved and ready to print." },
  kam: { word: "KAM", meaning: "Key account manager: edits the accounts they own." },
  apiKey: { word: "API key", meaning: "Lets a script work in the workspace without signing in." },
} as const satisfies Readonly<Record<string, Term>>;
