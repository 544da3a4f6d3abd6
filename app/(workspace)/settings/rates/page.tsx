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
          What other currencies are worth in {view.base}. A currency rate applies from its date
          until the next one of the same currency. Orders are converted at the rate on their date,
          figures of an account list at the rate on the as-of date. Amounts without a currency rate
          are left out of totals.
        </p>
        <RateTable rates={view.rates} takeAway={takeAway} />
        <Section title="Add a currency rate">
          <RateForm view={view} action={give} />
        </Section>
      </div>
    </DrawnFor>
  );
}
