import type { Metadata } from "next";
import { JobProgress } from "@/components/imports/job-progress";
import { FirstUse } from "@/components/portfolio/first-use";
import { PortfolioView } from "@/components/portfolio/portfolio-view";
import { requireScope, scopeFor } from "@/lib/auth/current-scope";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { exploreSample, takeOutSample } from "./actions";

export const metadata: Metadata = { title: "Portfolio" };

export default async function PortfolioPage() {
  const view = await viewPortfolio(await requireScope("portfolio.read"));
  if (view.sampleRunning) {
    const { id, ...initial } = view.sampleRunning;
    return <JobProgress importId={id} initial={initial} />;
  }
  const maySample = (await scopeFor("sample.load")).ok;
  return view.empty ? (
    <FirstUse
      exploreSample={maySample ? exploreSample : undefined}
      mayImport={(await scopeFor("imports.run")).ok}
    />
  ) : (
    <PortfolioView view={view} takeOutSample={maySample ? takeOutSample : undefined} />
  );
}
