import { describe, expect, it } from "vitest";
import { readBook } from "@/tests/factories/read-book";
import { documentKind } from "./document-kinds";

describe("import 38: kinds of documents", () => {
  it.each([
    ["SI", "invoice"],
    ["SC", "credit"],
    ["SR", "none"],
    ["Credit Memo", "credit"],
    ["ACCRECCREDIT", "credit"],
    ["Rechnungskorrektur", "credit"],
    ["Zahlungseingang", "none"],
    ["Devis", "none"],
    ["Nota de crédito", "credit"],
    ["Orçamento", "none"],
    ["Factura", "invoice"],
    ["Barter", undefined],
  ])("%s is %s", (word, kind) => {
    expect(documentKind(word)).toBe(kind);
  });

  const file = (header: string, ...rows: readonly string[]) =>
    `Order number,Order date,Customer,${header},Net amount\n${rows.join("\n")}\n`;
  const amountsOf = async (text: string) => {
    const { accounts, problems } = await readBook(text);
    const amounts = accounts.flatMap(({ purchases }) => purchases.map((one) => one.amountMinor));
    return { amounts, problems };
  };

  it("let credits reduce, signed or not, and leave payments out", async () => {
    const rows = [
      "101,2026-01-05,Alder,SI,1000",
      "102,2026-01-12,Alder,SC,100",
      "103,2026-01-20,Alder,SR,1080",
      "104,2026-01-21,Alder,SC,-50",
    ];
    expect(await amountsOf(file("Type", ...rows))).toEqual({
      amounts: [100_000, -10_000, -5000],
      problems: [],
    });
  });

  it("are not guessed where the column is of something else", async () => {
    const rows = ["1,2026-01-05,A,New business,10", "2,2026-01-06,A,Renewal,20"];
    expect(await amountsOf(file("Type", ...rows))).toEqual({ amounts: [1000, 2000], problems: [] });
  });

  it("are an error of their row where one is not known", async () => {
    const rows = [
      "1,2026-01-05,A,Invoice,10",
      "2,2026-01-06,A,Barter,20",
      "3,2026-01-07,A,Quote,5",
    ];
    expect(await amountsOf(file("Belegart", ...rows))).toEqual({
      amounts: [1000],
      problems: [[3, "unknownDocument"]],
    });
  });
});
