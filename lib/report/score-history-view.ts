import { driftOf, type ScorePoint } from "@/lib/portfolio/score-history";
import type { Day } from "@/lib/scoring/facts";
import { toTenths } from "@/lib/scoring/tenths";
import type { Format } from "./format";
import { plural } from "./plural";
import { capitalized, duration, figuresOf } from "./sentences/figure-words";
import type { ScoreHistoryView } from "./view-parts";

/** What each point is said to be due to. */
function causeOf({ factsChanged, modelChanged, modelVersion }: ScorePoint): string {
  const model = `model changed to ${modelVersion}`;
  if (modelChanged) return factsChanged ? `facts changed, ${model}` : model;
  return factsChanged ? "facts changed" : "time passed";
}

/**
 * The score over time, its changes of model and segment marked.
 * @param dayOf the calendar day of an instant in the workspace.
 */
export function scoreHistoryView(
  points: readonly ScorePoint[],
  clientFrom: number,
  dayOf: (at: number) => Day,
  format: Format,
): ScoreHistoryView | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return undefined;
  const date = (point: ScorePoint) => format.date(dayOf(point.at));
  const score = (point: ScorePoint) =>
    point.score === undefined ? "no score" : format.decimal(point.score);
  const middle = first.at + (last.at - first.at) / 2;
  return {
    finding: findingOf(points, date, score, format),
    threshold: clientFrom,
    points: points.map((point, index) => ({
      at: point.at,
      score: point.score ?? null,
      segment: point.segment,
      segmentChanged: index > 0 && points[index - 1]?.segment !== point.segment,
      model: point.modelChanged ? point.modelVersion : null,
    })),
    ticks: [first.at, middle, last.at]
      .map((at) => ({ at, label: format.date(dayOf(at)) }))
      // Within a day or two the labels would say the same.
      .filter(({ label }, index, all) => all.findIndex((tick) => tick.label === label) === index),
    table: {
      caption: "Score over time",
      columns: [
        { label: "Day", numeric: false },
        { label: "Score", numeric: true },
        { label: "Segment", numeric: false },
        { label: "Model", numeric: false },
        { label: "Why", numeric: false },
      ],
      rows: points.map((point, index) => ({
        cells: [
          date(point),
          score(point),
          point.lapsed ? `${point.segment}, lapsed` : point.segment,
          point.modelVersion,
          index === 0 ? "first rating" : causeOf(point),
        ],
      })),
    },
  };
}

function findingOf(
  points: readonly ScorePoint[],
  date: (point: ScorePoint) => string,
  score: (point: ScorePoint) => string,
  format: Format,
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const segments = points.filter(
    (one, index) => index > 0 && one.segment !== points[index - 1]?.segment,
  );
  const models = points.filter((one) => one.modelChanged).length;
  const moved =
    first.score === last.score
      ? `${capitalized(score(last))} today, the same as on ${date(first)}`
      : `${capitalized(score(first))} → ${score(last)} today`;
  const again =
    segments.length > 1 ? `, after ${plural(segments.length, "change", format)} of segment` : "";
  const segment =
    segments.length === 0
      ? `${last.segment} throughout`
      : `became ${BECAME[last.segment]} on ${date(segments.at(-1) ?? last)}${again}`;
  const times = models === 1 ? "once" : plural(models, "time", format);
  const model = models === 0 ? "" : `; the model changed ${times}`;
  return [`${moved}; ${segment}${model}.`, ...driftSentence(points, format)].join(" ");
}

const BECAME = { client: "a client", customer: "a customer", unrated: "unrated" } as const;

/** What time alone did, where it did anything. */
function driftSentence(points: readonly ScorePoint[], format: Format): string[] {
  const [first, last] = [points[0], points.at(-1)];
  const drift = toTenths(driftOf(points)) / 10;
  if (!first || !last || drift === 0) return [];
  const figures = figuresOf(format);
  const still = points.every((one) => !one.factsChanged && !one.modelChanged);
  const [from, to] = [first.tenureMonths, last.tenureMonths];
  const grew =
    from !== undefined && to !== undefined && to > from
      ? `tenure grew from ${duration(from, figures)} to ${duration(to, figures)}`
      : "time passed";
  const also = last.lapsed && !first.lapsed ? ", and it lapsed" : "";
  const by = `${drift > 0 ? "+" : "−"}${format.decimal(Math.abs(drift))}`;
  return [
    still ? `No fact changed; ${grew}${also}.` : `Time alone changed it by ${by}: ${grew}${also}.`,
  ];
}
