import { layoutWaterfall, type WaterfallData } from "@/lib/figures/waterfall";
import { Chart } from "./chart";

const BOX = { width: 480, height: 0, margin: { top: 26, right: 2, bottom: 6, left: 2 } };

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
        <>
          <text x={thresholdX} y={14} textAnchor="middle" className="quiet">
            client from {waterfall.threshold}
          </text>
          <line
            x1={thresholdX}
            x2={thresholdX}
            y1={20}
            y2={plot.bottom}
            className="stroke-control [stroke-dasharray:4_3]"
            vectorEffect="non-scaling-stroke"
          />
        </>
      )}
      {layout.bars.map((bar) => (
        <g key={bar.label}>
          {bar.joint ? (
            <line
              x1={bar.joint.x}
              x2={bar.joint.x}
              y1={bar.y}
              y2={bar.joint.to}
              className="stroke-control"
              vectorEffect="non-scaling-stroke"
            />
          ) : null}
          <rect
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={layout.thickness}
            className={BAR_CLASSES[bar.kind]}
            vectorEffect="non-scaling-stroke"
          />
          <text x={plot.left} y={bar.textY} className="halo">
            {bar.label}
          </text>
          <text x={plot.right} y={bar.textY} textAnchor="end" className="halo font-medium">
            {bar.text}
          </text>
        </g>
      ))}
    </Chart>
  );
}
