import { z } from "zod";
import { rateFiles } from "@/lib/usecases/rate-files";
import {
  parseModelFile,
  parseRateOptions,
  type TypedOptions,
} from "@/lib/usecases/rate-files-options";

const ratedAccounts = z.array(
  z.object({
    externalId: z.string().nullable(),
    name: z.string(),
    facts: z.object({
      customerSince: z.string().nullable(),
      lastPurchaseOn: z.string().nullable(),
      ordersTotal: z.number().nullable(),
      revenueTotal: z.number().nullable(),
    }),
  }),
);

/** What a file makes of one account: id, name, orders, revenue, first and last purchase. */
export type RatedAccount = readonly [
  id: string,
  name: string,
  orders: number | null,
  revenue: number | null,
  since: string | null,
  last: string | null,
];

const accountsIn = (text: string): RatedAccount[] =>
  text === ""
    ? []
    : ratedAccounts
        .parse(JSON.parse(text))
        .map(({ externalId, name, facts }) => [
          externalId ?? "",
          name,
          facts.ordersTotal,
          facts.revenueTotal,
          facts.customerSince,
          facts.lastPurchaseOn,
        ]);

const fileOf = (name: string, content: string | Uint8Array | undefined) =>
  content === undefined
    ? undefined
    : {
        name,
        source: () => [typeof content === "string" ? new TextEncoder().encode(content) : content],
      };

interface Texts {
  readonly orders?: string | Uint8Array | undefined;
  readonly accounts?: string | Uint8Array | undefined;
}

/** What the command line writes and says on texts as files. */
export async function rateOutput(texts: Texts, typed: TypedOptions, today: number) {
  const options = parseRateOptions(typed);
  const model = parseModelFile(undefined);
  if (!options.ok) throw new Error(options.error);
  if (!model.ok) throw new Error("The model of this case is wrong.");
  const files = {
    accounts: fileOf("list.csv", texts.accounts),
    orders: fileOf("orders.csv", texts.orders),
    today,
  };
  const notes: string[] = [];
  const rating = rateFiles(files, { ...options.value, model: model.value }, (line) => {
    notes.push(line);
  });
  let text = "";
  for (;;) {
    const next = await rating.next();
    if (next.done) return { code: next.value, text, notes };
    text += next.value;
  }
}

/** The same with the figures of each account. */
export async function rateText(texts: Texts, typed: TypedOptions = {}) {
  const options = { asOf: "2026-11-29", facts: true, format: "json", ...typed };
  const { text, ...said } = await rateOutput(texts, options, 20_786);
  return { ...said, accounts: accountsIn(text) };
}

/** The same as rows of CSV without their header, rated on 4 October 2024. */
export async function rateRows(typed: TypedOptions, orders?: string, accounts?: string) {
  const { text, ...said } = await rateOutput({ orders, accounts }, typed, 20_000);
  return { ...said, rows: text.split("\r\n").slice(1, -1) };
}
