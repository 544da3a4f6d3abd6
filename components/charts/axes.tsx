import type { Plot, Tick } from "@/lib/figures/box";

interface AxesProps {
  readonly plot: Plot;
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
  readonly labelX: string;
  readonly labelY: string;
}

/** Hairlines across the plot, the ticks beside it, and what each axis measures. */
export function Axes({ plot, ticksX, ticksY, labelX, labelY }: AxesProps) {
  return (
    <g>
      {ticksY.map((tick) => (
        <g key={tick.label}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={tick.at}
            y2={tick.at}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
          <text x={plot.left - 6} y={tick.at} dy="0.35em" textAnchor="end" className="quiet">
            {tick.label}
          </text>
        </g>
      ))}
      {ticksX.map((tick) => (
        <text
          key={tick.label}
          x={tick.at}
          y={plot.bottom + 20}
          textAnchor="middle"
          className="quiet"
        >
          {tick.label}
        </text>
      ))}
      <line
        x1={plot.left}
        x2={plot.right}
        y1={plot.bottom}
        y2={plot.bottom}
        className="stroke-control"
        vectorEffect="non-scaling-stroke"
      />
      <text x={plot.right} y={plot.bottom + 42} textAnchor="end">
        {labelX}
      </text>
      <text x={4} y={plot.top - 14}>
        {labelY}
      </text>
    </g>
  );
}
