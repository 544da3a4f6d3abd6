import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import { layoutWaterfall, type WaterfallData } from "@/lib/figures/waterfall";
import { Chart } from "./chart";

const BOX = CHART_BOXES.waterfall;

const BAR_CLASSES: Record<WaterfallData["steps"][number]["kind"], string> = {
  criterion: "fill-accent print:fill-borderline",
  raw: "fill-borderline",
  ceiling: "fill-page stroke-ink",
  score: "fill-ink",
};

interface WaterfallChartProps {
  readonly waterfall: WaterfallData & {
    readonly finding: string;
    readonly table: Parameters<typeof Chart>[0]["table"];
  };
}

/** How the criteria add up to the score, and where a ceiling takes from it. */
export function WaterfallChart({ waterfall }: WaterfallChartProps) {
  const layout = layoutWaterfall(waterfall, BOX);
  const { plot, thresholdX } = layout;
  return (
    <Chart
      finding={waterfall.finding}
      table={waterfall.table}
      width={BOX.width}
      height={layout.height}
    >
      {thresholdX === undefined ? null : (
        <text x={thresholdX} y={14} textAnchor="middle" className="quiet">
          client from {waterfall.threshold}
        </text>
      )}
      {layout.bars.map((bar) => (
        <g key={bar.label}>
          {bar.joints.map((joint) => (
            <line
              key={joint.y1}
              {...joint}
              className="stroke-control"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <rect
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={layout.thickness}
            className={BAR_CLASSES[bar.kind]}
            vectorEffect="non-scaling-stroke"
          />
          {bar.threshold ? (
            <line
              {...bar.threshold}
              className="stroke-ink stroke-2"
              vectorEffect="non-scaling-stroke"
            />
          ) : null}
          <text x={plot.left} y={bar.textY}>
            {bar.label}
          </text>
          <text x={plot.right} y={bar.textY} textAnchor="end" className="font-medium">
            {bar.text}
          </text>
        </g>
      ))}
    </Chart>
  );
}
