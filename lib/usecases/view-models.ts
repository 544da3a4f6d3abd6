import { plural } from "@/lib/report/plural";
import { latestJobOf } from "@/lib/repositories/jobs";
import { listModelApplications, listModels, readModelText } from "@/lib/repositories/models";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";
import { builtInModel } from "@/lib/scoring/built-in-models";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { formatFor } from "./format-for";

/** A version of the model, in words. */
export interface ModelVersionRow {
  readonly version: string;
  readonly name: string;
  readonly note: string;
  /** By whom and when it was made. */
  readonly made: string;
  /** When it was applied, the latest first. */
  readonly applied: string;
  /** It was applied before: to apply it is to go back. */
  readonly wasApplied: boolean;
  readonly isApplied: boolean;
  /** It was never applied: it may go. */
  readonly mayGo: boolean;
  readonly editHref: string;
  readonly compareHref: string;
  readonly fileHref: string;
}

/** What `/model/versions` shows. */
export interface ModelVersionsView {
  readonly applied: string;
  readonly rows: readonly ModelVersionRow[];
  /** A version is on its way into the portfolio. */
  readonly applying: ApplyingProgress | undefined;
  /** Why the last application came to nothing. */
  readonly problem: string | undefined;
}

/** How far the application of a version has come. */
export interface ApplyingProgress {
  readonly status: string;
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

/** Applications of all versions that are looked through; what lies before is not shown. */
const APPLICATIONS = 500;

/** Every version of the model, the newest first and the built-in one last. */
export async function viewModels(scope: Scope): Promise<ModelVersionsView> {
  const [workspace, models, applications, progress] = await Promise.all([
    readWorkspace(scope),
    listModels(scope),
    listModelApplications(scope, APPLICATIONS),
    applyingProgress(scope),
  ]);
  const { modelVersion, timeZone, locale, currency } = workspace;
  const format = formatFor(locale, currency);
  const at = (instant: Date, by: string | null) =>
    `${format.instant(instant, timeZone)}${by === null ? "" : `, ${by}`}`;
  const appliedAt = (version: string) =>
    applications.filter((one) => one.version === version).map((one) => at(one.at, one.by));
  const stored = models.map((model) => ({
    version: model.version,
    name: model.name ?? "",
    note: model.note ?? "",
    made: at(model.createdAt, model.by),
    mayGo: model.appliedAt === null,
  }));
  const builtIn = {
    version: DEFAULT_MODEL.version,
    name: "Built in",
    note: "The model every workspace starts with.",
    made: "",
    mayGo: false,
  };
  return {
    applied: modelVersion,
    rows: [...stored, builtIn].map((row) => {
      const version = encodeURIComponent(row.version);
      return {
        ...row,
        ...appliedWords(appliedAt(row.version), row.version),
        isApplied: row.version === modelVersion,
        editHref: `/model?from=${version}`,
        compareHref: `/model/compare?a=${encodeURIComponent(modelVersion)}&b=${version}`,
        fileHref: `/api/models/${version}`,
      };
    }),
    applying: OPEN.has(progress.status) ? progress : undefined,
    problem: progress.status === "failed" ? progress.sentence : undefined,
  };
}

function appliedWords(times: readonly string[], version: string) {
  const wasApplied = times.length > 0 || version === DEFAULT_MODEL.version;
  const never = wasApplied ? "Applied from the start." : "Never applied.";
  return { wasApplied, applied: times.length > 0 ? `Applied ${times.join(" · ")}.` : never };
}

const OPEN: ReadonlySet<string> = new Set(["queued", "running"]);

/** How far the newest application of a version is. */
export async function applyingProgress(scope: Scope): Promise<ApplyingProgress> {
  const [job, { locale, currency }] = await Promise.all([
    latestJobOf(scope, "apply-model"),
    readWorkspace(scope),
  ]);
  if (!job) return { status: "none", done: 0, total: 0, sentence: "" };
  const { status, done, total, subjectId } = job;
  const format = formatFor(locale, currency);
  const of = total > 0 ? ` ${format.count(done)} of ${plural(total, "account", format)}.` : "";
  const sentence =
    status === "failed"
      ? `Version ${subjectId ?? ""} could not be applied. Ratings are unchanged. Try again.`
      : `Rating all accounts with version ${subjectId ?? ""}.${of} Ratings change together when this is done.`;
  return { status, done, total, sentence };
}

/** A version as the text of a file; undefined where there is none. */
export async function modelFile(scope: Scope, version: string): Promise<string | undefined> {
  const text = await readModelText(scope, version);
  if (text !== undefined) return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  const model = builtInModel(version);
  return model && `${JSON.stringify(model, null, 2)}\n`;
}
