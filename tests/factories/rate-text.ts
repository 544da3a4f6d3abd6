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

/** What the command line answers on texts as files, with the figures of each account. */
export async function rateText(
  texts: { readonly orders?: string | Uint8Array; readonly accounts?: string | Uint8Array },
  typed: TypedOptions = {},
) {
  const options = parseRateOptions({ asOf: "2026-11-29", facts: true, format: "json", ...typed });
  const model = parseModelFile(undefined);
  if (!options.ok) throw new Error(options.error);
  if (!model.ok) throw new Error("The model of this case is wrong.");
  const files = {
    accounts: fileOf("list.csv", texts.accounts),
    orders: fileOf("orders.csv", texts.orders),
    today: 20_786,
  };
  const notes: string[] = [];
  const rating = rateFiles(files, { ...options.value, model: model.value }, (line) => {
    notes.push(line);
  });
  let text = "";
  for (;;) {
    const next = await rating.next();
    if (next.done) return { code: next.value, accounts: accountsIn(text), notes };
    text += next.value;
  }
}
