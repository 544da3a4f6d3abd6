import type { FigureSegment } from "@/lib/figures/box";
import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import { layoutSplitBars, type SplitBarData } from "@/lib/figures/split-bars";
import { Chart } from "./chart";
import { SegmentGlyph } from "./segment-glyph";

const BOX = CHART_BOXES.split;

const BAR_CLASSES: Record<FigureSegment, string> = {
  client: "fill-client stroke-client print:fill-[black] print:stroke-[black]",
  customer: "fill-customer-soft stroke-customer print:fill-[white] print:stroke-[black]",
  unrated: "fill-page stroke-muted [stroke-dasharray:3_2]",
};

interface SplitChartProps {
  readonly split: {
    readonly finding: string;
    readonly bars: readonly SplitBarData[];
    readonly table: Parameters<typeof Chart>[0]["table"];
  };
}

/** Clients, customers and unrated accounts as parts of a whole, one bar a measure. */
export function SplitChart({ split }: SplitChartProps) {
  const layout = layoutSplitBars(split.bars, BOX);
  return (
    <Chart
      finding={split.finding}
      table={split.table}
      width={BOX.width}
      height={layout.height}
      links={layout.bars.flatMap((bar) =>
        bar.parts.map(({ href, ...part }) =>
          href ? (
            <a key={`${bar.label} ${part.segment}`} href={href} tabIndex={-1}>
              <rect
                x={part.x}
                y={bar.y}
                width={part.width}
                height={layout.thickness}
                className="fill-transparent"
              />
              <rect
                x={layout.left}
                y={part.textY - 15}
                width={BOX.width}
                height={layout.line}
                className="fill-transparent"
              />
            </a>
          ) : null,
        ),
      )}
    >
      {layout.bars.map((bar) => (
        <g key={bar.label}>
          <text x={layout.left} y={bar.labelY} className="font-medium">
            {bar.label}
          </text>
          {bar.parts.map((part) => (
            <g key={part.segment}>
              <rect
                x={part.x}
                y={bar.y}
                width={part.width}
                height={layout.thickness}
                className={BAR_CLASSES[part.segment]}
                vectorEffect="non-scaling-stroke"
              />
              <SegmentGlyph shape={part.segment} x={layout.left + 6} y={part.textY - 4} r={5} />
              <text x={layout.left + 20} y={part.textY}>
                {part.text}
              </text>
            </g>
          ))}
        </g>
      ))}
    </Chart>
  );
}
