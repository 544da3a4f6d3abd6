import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import { type HistogramData, layoutHistogram } from "@/lib/figures/score-histogram";
import { Axes } from "./axes";
import { Chart } from "./chart";

const BOX = CHART_BOXES.histogram;

interface HistogramChartProps {
  readonly histogram: HistogramData & {
    readonly finding: string;
    readonly table: Parameters<typeof Chart>[0]["table"];
  };
}

/** Accounts by score: filled as a model would have it, outlined as it is. */
export function HistogramChart({ histogram }: HistogramChartProps) {
  const { plot, bars, thresholds, ticksX, ticksY } = layoutHistogram(histogram, BOX);
  return (
    <Chart
      finding={histogram.finding}
      table={histogram.table}
      width={BOX.width}
      height={BOX.height}
    >
      <Axes
        plot={{ ...plot, top: plot.top - 22 }}
        ticksX={ticksX}
        ticksY={ticksY}
        labelX="score; outline: now, filled: with your changes"
        labelY="accounts"
      />
      {bars.map(({ x, width, beforeY, afterY }) => (
        <g key={x}>
          <rect
            x={x}
            y={afterY}
            width={width}
            height={plot.bottom - afterY}
            className="fill-accent/35 stroke-none print:fill-line"
          />
          <path
            d={`M${x},${plot.bottom}V${beforeY}H${x + width}V${plot.bottom}`}
            className="fill-none stroke-ink"
            vectorEffect="non-scaling-stroke"
          />
        </g>
      ))}
      {thresholds.map(({ x, isTried, label }) => (
        <g key={x}>
          <path
            d={`M${x},${plot.top}V${plot.bottom}`}
            className={`fill-none stroke-accent ${isTried ? "" : "[stroke-dasharray:4_3]"}`}
            vectorEffect="non-scaling-stroke"
          />
          <text x={label.x} y={label.y} textAnchor={label.anchor} className="quiet">
            {label.text}
          </text>
        </g>
      ))}
    </Chart>
  );
}
