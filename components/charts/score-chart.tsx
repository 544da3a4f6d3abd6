import { layoutScoreLine, type ScoreLineData } from "@/lib/figures/score-line";
import { Axes } from "./axes";
import { Chart } from "./chart";
import { SegmentGlyph } from "./segment-glyph";

const BOX = { width: 480, height: 300, margin: { top: 34, right: 68, bottom: 52, left: 68 } };

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
      <Axes plot={plot} ticksX={layout.ticksX} ticksY={layout.ticksY} labelX="day" labelY="score" />
      <line
        x1={plot.left}
        x2={plot.right}
        y1={thresholdY}
        y2={thresholdY}
        className="stroke-control [stroke-dasharray:4_3]"
        vectorEffect="non-scaling-stroke"
      />
      <text x={plot.right} y={thresholdY - 6} textAnchor="end" className="quiet halo">
        client from {history.threshold}
      </text>
      {layout.models.map((model) => (
        <g key={`${model.x} ${model.label}`}>
          <line
            x1={model.x}
            x2={model.x}
            y1={plot.top}
            y2={plot.bottom}
            className="stroke-ink [stroke-dasharray:1_3]"
            vectorEffect="non-scaling-stroke"
          />
          <text
            x={model.x + (model.side === "right" ? 5 : -5)}
            y={plot.bottom - 8}
            textAnchor={model.side === "right" ? "start" : "end"}
            className="quiet halo"
          >
            model {model.label}
          </text>
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
