"use client";

import { CurvePlot } from "@/components/charts/curve-plot";
import type { ModelView } from "@/lib/usecases/view-model";
import { CurvePoints } from "./curve-points";

type Curve = ModelView["groups"][number]["curves"][number];

const TOPS = { points: 100, score: 100, factor: 1 } as const;

interface CurveFieldProps {
  readonly curve: Curve;
  readonly scale: string;
  readonly xs: readonly string[];
  readonly ys: readonly string[];
  /** How the portfolio spreads over it; none before that is known. */
  readonly spread: { readonly heights: readonly number[]; readonly known: string } | undefined;
  readonly problems: readonly string[];
  readonly onChange: (xs: readonly string[], ys: readonly string[]) => void;
}

/** A curve as one drags it and as the numbers of its points; the numbers are what is sent. */
export function CurveField({ curve, scale, xs, ys, spread, problems, onChange }: CurveFieldProps) {
  const { path, label } = curve;
  const points = xs.map((x, index) => [numberOf(x), numberOf(ys[index] ?? "")] as const);
  const isDrawn =
    points.length > 1 &&
    points.every(([x, y], index) => !Number.isNaN(x + y) && x > (points[index - 1]?.[0] ?? -1));
  const write = (next: readonly (readonly [number, number])[]) =>
    onChange(
      next.map(([x]) => String(x)),
      next.map(([, y]) => String(y)),
    );
  const problemId = problems.length > 0 ? `${path}-problem` : undefined;
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <p className="font-medium">{label}</p>
      <input type="hidden" name={`${path}.scale`} value={scale} />
      {isDrawn ? (
        <CurvePlot
          label={label}
          xWord={curve.x}
          yWord={curve.y}
          curve={{
            scale: scale === "ln" ? "ln" : "linear",
            points,
            top: TOPS[curve.y],
            heights: spread?.heights ?? [],
          }}
          onChange={write}
        />
      ) : null}
      <p className="text-caption text-muted">
        {curve.x} → {curve.y}
        {spread ? `; ${spread.known}` : ""}
      </p>
      {problems.map((problem) => (
        <p key={problem} id={problemId} className="font-medium text-danger">
          {problem}
        </p>
      ))}
      <CurvePoints curve={curve} xs={xs} ys={ys} problemId={problemId} onChange={onChange} />
    </div>
  );
}

const numberOf = (text: string) =>
  text.trim() === "" ? Number.NaN : Number(text.replace(",", "."));
