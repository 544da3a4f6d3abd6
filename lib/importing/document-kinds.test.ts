import { describe, expect, it } from "vitest";
import { readBook } from "@/tests/factories/read-book";
import { documentKinds, documentSort } from "./document-kinds";

describe("import 38: kinds of documents", () => {
  it.each([
    [
      "invoice",
      "SI|ACCREC|Receivable Invoice|Customer Invoices|out_invoice|F2|L2|RV|RE|Rechnungen",
    ],
    ["invoice", "Sales Receipt|Statement Charge|Debit note|Facturas|Faturas-recibo|Invoice (EU)"],
    ["order", "Sales Orders|Aufträge|Auftragsbestätigung|Commandes|Pedidos de venta|Encomendas"],
    ["credit", "SC|ACCRECCREDIT|Receivable Credit Note|Credit Memos|Refund Receipt|out_refund|G2"],
    [
      "credit",
      "GUTSCHRIFTEN|Rechnungskorrektur|Avoirs|Notas de credito|Devoluções|Note di credito",
    ],
    ["refund", "Refund|Rückerstattungen|Remboursements|Reembolsos|Estornos"],
    ["payment", "SR|Zahlungseingänge|Règlements|Recebimentos|Receivable Overpayment|DZ|Cobros"],
    ["delivery", "Lieferscheine|Bons de livraison|Albaranes|Guias de remessa|Packing slip"],
    ["quote", "Estimates|Angebote|Devis|Presupuestos|Orçamentos|Pro-forma invoice|Preventivi"],
    ["other", "Journal Entries|PI|PC|Vendor Bill|Eingangsrechnungen|ACCPAY|Mahnungen"],
    [undefined, "Barter|XY|Invoice payment refund"],
  ] as const)("%s: %s", (sort, words) => {
    expect(words.split("|").map((word) => [word, documentSort(word)])).toEqual(
      words.split("|").map((word) => [word, sort]),
    );
  });

  const taken = (words: string, said: Parameters<typeof documentKinds>[1] = []) => {
    const kinds = documentKinds(words.split("|"), said);
    return words.split("|").map((word) => {
      const { counts, asked } = kinds.of(word);
      return asked ? `${asked} ${counts ?? ""}`.trim() : counts;
    });
  };

  it("are asked where they may count twice, and where nothing would count", () => {
    expect(taken("Order|Invoice|Payment")).toEqual(["twice none", "purchase", "none"]);
    expect(taken("Order|Delivery note")).toEqual(["purchase", "none"]);
    expect(taken("Invoice|Credit note|Refund")).toEqual(["purchase", "credit", "twice none"]);
    expect(taken("Order|Refund")).toEqual(["purchase", "credit"]);
    expect(taken("Payment|Quote")).toEqual(["nothingCounts purchase", "nothingCounts none"]);
    expect(taken("Credit note")).toEqual(["credit"]);
    expect(taken("Barter|Invoice")).toEqual(["unknown", "purchase"]);
  });

  it("are what a person says, and then nothing more is asked", () => {
    const order = (counts: "purchase" | "none") => ({ word: "order", counts });
    expect(taken("Order|Invoice", [order("none")])).toEqual(["none", "purchase"]);
    expect(taken("Order|Invoice", [order("purchase")])).toEqual(["purchase", "twice none"]);
    expect(
      taken("Order|Invoice", [order("purchase"), { word: "Invoice", counts: "none" }]),
    ).toEqual(["purchase", "none"]);
    expect(taken("AR", [{ word: "ar", counts: "none" }])).toEqual(["none"]);
  });

  it("mean what they mean in the program whose words stand beside them", () => {
    expect(taken("F2|RE")).toEqual(["purchase", "credit"]);
    expect(taken("DR|DG|DZ|AB")).toEqual(["purchase", "credit", "none", "unknown"]);
    expect(taken("RE|GU|ZE")).toEqual(["purchase", "credit", "none"]);
  });

  const file = (header: string, ...rows: readonly string[]) =>
    `Order number,Order date,Customer,${header},Net amount\n${rows.join("\n")}\n`;
  const amountsOf = async (text: string) => {
    const { accounts, problems, findings } = await readBook(text);
    const amounts = accounts.flatMap(({ purchases }) => purchases.map((one) => one.amountMinor));
    return { amounts, problems, findings };
  };

  it("let credits reduce, signed or not, leave payments out, and say so with sums", async () => {
    const rows = [
      "101,2026-01-05,Alder,SI,1000",
      "102,2026-01-12,Alder,SC,100",
      "103,2026-01-20,Alder,SR,1080",
      "104,2026-01-21,Alder,SC,-50",
    ];
    expect(await amountsOf(file("Type", ...rows))).toMatchObject({
      amounts: [100_000, -10_000, -5000],
      problems: [],
      findings: [
        {
          ...{ code: "documentKinds", isOpen: false, column: "Type" },
          documents: [
            { word: "SC", rows: 2, counts: "credit", sums: [{ currency: "EUR", minor: -15_000 }] },
            { word: "SI", rows: 1, counts: "purchase" },
            { word: "SR", rows: 1, counts: "none", sums: [{ currency: "EUR", minor: 108_000 }] },
          ],
        },
      ],
    });
  });

  it("are not guessed where the column is of something else", async () => {
    const rows = ["1,2026-01-05,A,New business,10", "2,2026-01-06,A,Renewal,20"];
    expect(await amountsOf(file("Type", ...rows))).toEqual({
      ...{ amounts: [1000, 2000], problems: [], findings: [] },
    });
  });

  it.each(["Belegart", "Type"])(
    "are asked with their figures where nobody knows them: %s",
    async (header) => {
      const rows = [
        "1,2026-01-05,A,Invoice,10",
        "2,2026-01-06,A,Barter,20",
        "3,2026-01-07,A,Quote,5",
      ];
      expect(await amountsOf(file(header, ...rows))).toMatchObject({
        amounts: [1000],
        problems: [],
        findings: [
          {
            ...{ isOpen: true, rows: 1 },
            documents: [
              { word: "Invoice" },
              { word: "Barter", asked: "unknown", sums: [{ minor: 2000 }] },
              { word: "Quote", counts: "none" },
            ],
          },
        ],
      });
    },
  );
});
