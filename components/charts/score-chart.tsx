import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import { layoutScoreLine, type ScoreLineData } from "@/lib/figures/score-line";
import { Axes } from "./axes";
import { Chart } from "./chart";
import { SegmentGlyph } from "./segment-glyph";

const BOX = CHART_BOXES.score;

/** Height of the line of words between the plot and what its axis measures. */
const WORDS = 22;

interface ScoreChartProps {
  readonly history: ScoreLineData & {
    readonly finding: string;
    readonly table: Parameters<typeof Chart>[0]["table"];
  };
}

/** The score over time: steps, the threshold, and marks where the segment or the model changed. */
export function ScoreChart({ history }: ScoreChartProps) {
  const layout = layoutScoreLine(history, BOX);
  const { plot, thresholdY } = layout;
  return (
    <Chart finding={history.finding} table={history.table} width={BOX.width} height={BOX.height}>
      <Axes
        plot={{ ...plot, top: plot.top - WORDS }}
        ticksX={layout.ticksX}
        ticksY={layout.ticksY}
        labelX="day"
        labelY="score"
      />
      <line
        x1={plot.left}
        x2={plot.right}
        y1={thresholdY}
        y2={thresholdY}
        className="stroke-control [stroke-dasharray:4_3]"
        vectorEffect="non-scaling-stroke"
      />
      <text x={plot.right} y={plot.top - WORDS - 14} textAnchor="end" className="quiet">
        dashed: client from {history.threshold}
      </text>
      {layout.models.map(({ x, label }) => (
        <g key={x}>
          <line
            x1={x}
            x2={x}
            y1={plot.top}
            y2={plot.bottom}
            className="stroke-ink [stroke-dasharray:1_3]"
            vectorEffect="non-scaling-stroke"
          />
          {label ? (
            <text x={label.x} y={label.y} textAnchor={label.anchor} className="quiet">
              {label.text}
            </text>
          ) : null}
        </g>
      ))}
      <path d={layout.line} className="fill-none stroke-accent stroke-2 print:stroke-ink" />
      {layout.marks.map((mark) => (
        <SegmentGlyph
          key={`${mark.x} ${mark.y}`}
          shape={mark.segment}
          x={mark.x}
          y={mark.y}
          r={5.5}
        />
      ))}
    </Chart>
  );
}
