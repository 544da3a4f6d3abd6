import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { RateQueue } from "@/components/accounts/rate-queue";
import { requireScope } from "@/lib/auth/current-scope";
import { rateQuery } from "@/lib/schemas/rate-queue";
import { viewRateQueue } from "@/lib/usecases/view-rate-queue";
import { rate } from "./actions";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await requireScope("accounts.write");
  const { mode } = rateQuery.parse(await searchParams);
  return { title: mode === "label" ? "Label accounts" : "Rate accounts" };
}

export default async function RatePage({ searchParams }: Props) {
  const scope = await requireScope("accounts.write");
  const view = await viewRateQueue(scope, rateQuery.parse(await searchParams));
  return (
    <DrawnFor>
      <RateQueue view={view} rate={rate} />
    </DrawnFor>
  );
}
