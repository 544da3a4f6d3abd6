"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import {
  addPoint,
  type CurveData,
  layoutCurve,
  movePoint,
  nudgePoint,
  placeOnCurve,
} from "@/lib/figures/curve-plot";

const BOX = CHART_BOXES.curve;

type Points = CurveData["points"];

interface CurvePlotProps {
  readonly curve: CurveData;
  readonly label: string;
  /** What x and y are, as they are read out: "12 months: 30 points". */
  readonly xWord: string;
  readonly yWord: string;
  readonly onChange: (points: Points) => void;
}

/**
 * A curve whose points are dragged, or moved with the arrow keys (Shift: ten steps at once; Delete
 * takes one away), over the spread of the portfolio.
 */
export function CurvePlot({ curve, label, xWord, yWord, onChange }: CurvePlotProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const dragged = useRef<number | undefined>(undefined);
  const { plot, path, handles, bars, ticksX, ticksY } = layoutCurve(curve, BOX);

  function drag(event: PointerEvent) {
    const index = dragged.current;
    const box = drawing.current?.getBoundingClientRect();
    if (index === undefined || !box || box.width === 0) return;
    const scale = BOX.width / box.width;
    const at = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale] as const;
    onChange(movePoint(curve, index, placeOnCurve(curve, BOX, at)));
  }

  function press(event: KeyboardEvent, index: number) {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      onChange(nudgePoint(curve, index, { ...step, times: event.shiftKey ? 10 : 1 }));
    } else if (event.key === "Delete" && curve.points.length > 2) {
      event.preventDefault();
      onChange(curve.points.filter((_, place) => place !== index));
    }
  }

  return (
    <div className="chart grid max-w-[34rem] gap-1.5 print:hidden">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        ref={drawing}
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        className="block h-auto w-full touch-none overflow-visible"
        role="group"
        aria-label={`${label}: the points of the curve`}
        onPointerMove={drag}
        onPointerUp={() => {
          dragged.current = undefined;
        }}
      >
        <title>{`${label}: points of the curve, over the spread of the portfolio`}</title>
        {bars.map((bar) => (
          <rect key={bar.x} {...bar} className="fill-line" />
        ))}
        {ticksY.map((tick) => (
          <text
            key={tick.label}
            x={plot.left - 14}
            y={tick.at}
            dy="0.35em"
            textAnchor="end"
            className="quiet"
          >
            {tick.label}
          </text>
        ))}
        {ticksX.map((tick) => (
          <text
            key={tick.label}
            x={tick.at}
            y={plot.bottom + 34}
            textAnchor="middle"
            className="quiet"
          >
            {tick.label}
          </text>
        ))}
        <path
          d={`M${plot.left},${plot.top}V${plot.bottom}H${plot.right}`}
          className="fill-none stroke-control"
          vectorEffect="non-scaling-stroke"
        />
        <path d={path} className="fill-none stroke-accent stroke-2" />
        {handles.map((handle, index) => {
          const [x = 0, y = 0] = curve.points[index] ?? [];
          return (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place in the curve
              key={index}
              cx={handle.x}
              cy={handle.y}
              r="8"
              role="slider"
              tabIndex={0}
              aria-label={`${label}, point ${index + 1} of ${handles.length}`}
              aria-valuemin={0}
              aria-valuemax={curve.top}
              aria-valuenow={y}
              aria-valuetext={`${x} ${xWord}: ${y} ${yWord}`}
              className="cursor-grab fill-page stroke-accent stroke-2 outline-none focus-visible:fill-accent"
              onKeyDown={(event) => press(event, index)}
              onPointerDown={(event) => {
                dragged.current = index;
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
            />
          );
        })}
      </svg>
      {curve.points.length < POINTS_MAX ? (
        <div>
          <Button type="button" onClick={() => onChange(addPoint(curve))}>
            Add a point
            <span className="sr-only"> to {label}</span>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const POINTS_MAX = 50;

const STEPS: Readonly<Record<string, { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }>> = {
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};
