import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { JobProgress } from "@/components/imports/job-progress";
import { FirstUse } from "@/components/portfolio/first-use";
import { PortfolioView } from "@/components/portfolio/portfolio-view";
import { WorkspaceArrival } from "@/components/portfolio/workspace-arrival";
import { requireScope, scopeFor } from "@/lib/auth/current-scope";
import { viewArrival } from "@/lib/usecases/view-arrival";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { exploreSample, takeOutSample } from "./actions";
import { goOn } from "./workspaces/actions";

export const metadata: Metadata = { title: "Portfolio" };

export default async function PortfolioPage() {
  const scope = await requireScope("portfolio.read");
  const arrival = await viewArrival(scope);
  if (arrival?.failure)
    return (
      <DrawnFor>
        <WorkspaceArrival {...arrival} goOn={goOn} />
      </DrawnFor>
    );
  if (arrival?.progress) {
    const { importId, progress } = arrival;
    const address = `/api/imports/${importId}/status`;
    return (
      <DrawnFor>
        <div className="grid gap-5">
          <h1 className="text-heading font-semibold">Creating the workspace</h1>
          <JobProgress key={progress.status} address={address} initial={progress} />
        </div>
      </DrawnFor>
    );
  }
  const view = await viewPortfolio(scope);
  if (view.sampleRunning) {
    const { id, ...initial } = view.sampleRunning;
    return (
      <DrawnFor>
        <JobProgress address={`/api/imports/${id}/status`} initial={initial} />
      </DrawnFor>
    );
  }
  const maySample = (await scopeFor("sample.load")).ok;
  return (
    <DrawnFor>
      {view.empty ? (
        <FirstUse
          exploreSample={maySample ? exploreSample : undefined}
          mayImport={(await scopeFor("imports.run")).ok}
        />
      ) : (
        <PortfolioView
          view={view}
          may={{
            rate: (await scopeFor("accounts.write")).ok,
            importFiles: (await scopeFor("imports.run")).ok,
            setRates: (await scopeFor("settings.write")).ok,
          }}
          takeOutSample={maySample ? takeOutSample : undefined}
        />
      )}
    </DrawnFor>
  );
}
