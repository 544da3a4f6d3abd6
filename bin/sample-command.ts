import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import type { SampleRefusal } from "@/lib/usecases/begin-sample";
import { FAILED, OK, say, withDatabase } from "./with-database";

const LOOK_EVERY_MS = 200;

const REFUSALS: Record<SampleRefusal, string> = {
  loaded: "The sample portfolio is in this workspace already. Nothing was changed.",
  "being-removed": "The sample portfolio is being removed from this workspace. Try again later.",
  "has-accounts":
    "This workspace has accounts already. The sample portfolio is loaded into an empty one only; " +
    "`clientele workspace create` makes one. Nothing was changed.",
};

async function loadSample(workspace: string | undefined): Promise<number> {
  const { commandScope } = await import("@/lib/auth/command-scope");
  const scope = await commandScope(workspace);
  if (!scope.ok) {
    say(scope.error);
    return FAILED;
  }
  const { beginSample } = await import("@/lib/usecases/begin-sample");
  const begun = await beginSample(scope.value);
  if (!begun.ok) {
    say(REFUSALS[begun.error]);
    return FAILED;
  }
  const { runImportJob } = await import("@/lib/usecases/run-import-jobs");
  const { importProgress } = await import("@/lib/usecases/view-import");
  for (;;) {
    const ran = await runImportJob(scope.value, begun.value, (error) =>
      say(error instanceof Error ? error.message : String(error)),
    );
    const progress = await importProgress(scope.value, begun.value);
    if (progress?.status === "done") {
      say("The sample portfolio is loaded: 60 accounts.");
      return OK;
    }
    if (progress?.status !== "landing") {
      say("The sample portfolio could not be loaded. Nothing was changed.");
      return FAILED;
    }
    if (!ran) await wait(LOOK_EVERY_MS);
  }
}

/** The command that loads the sample portfolio, beside a running product or without it. */
export function addSampleCommand(program: Command): void {
  program
    .command("sample")
    .description("the sample portfolio: sixty invented accounts with their orders")
    .command("load")
    .description("load it into an empty workspace of DATABASE_URL")
    .option("--workspace <name>", "which workspace, where there are several")
    .action(({ workspace }: { readonly workspace?: string }) => {
      // It does the worker's work where there is no worker.
      process.env.CLIENTELE_ROLE = "worker";
      return withDatabase(() => loadSample(workspace));
    });
}
