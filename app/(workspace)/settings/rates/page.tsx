import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { RateForm } from "@/components/portfolio/rate-form";
import { RateTable } from "@/components/portfolio/rate-table";
import { Section } from "@/components/ui/section";
import { requireScope } from "@/lib/auth/current-scope";
import { viewRates } from "@/lib/usecases/currency-rates";
import { give, takeAway } from "./actions";

export const metadata: Metadata = { title: "Currency rates" };

export default async function RatesPage() {
  const view = await viewRates(await requireScope("settings.write"));
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Currency rates</h1>
        <p className="max-w-prose text-muted">
          What other currencies are worth in {view.base}. A rate holds from its day on until the
          next one of its currency. An order converts by the rate of its own date, the figures of an
          account list by that of the as-of date. Without a rate, money is unknown and left out of
          the sums.
        </p>
        <RateTable rates={view.rates} takeAway={takeAway} />
        <Section title="Give a rate">
          <RateForm view={view} action={give} />
        </Section>
      </div>
    </DrawnFor>
  );
}
