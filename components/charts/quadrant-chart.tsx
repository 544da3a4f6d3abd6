import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import { layoutQuadrant, type QuadrantData } from "@/lib/figures/quadrant";
import { Axes } from "./axes";
import { Chart } from "./chart";
import { HALF_CLASS, SHAPE_CLASSES } from "./shape-classes";

const BOX = CHART_BOXES.quadrant;

interface QuadrantChartProps {
  readonly quadrant: QuadrantData & {
    readonly finding: string;
    readonly table: Parameters<typeof Chart>[0]["table"];
  };
}

/** Score against revenue: a mark an account, or shades where there are too many to tell apart. */
export function QuadrantChart({ quadrant }: QuadrantChartProps) {
  const layout = layoutQuadrant(quadrant, BOX);
  const { plot, thresholdX } = layout;
  return (
    <Chart
      finding={quadrant.finding}
      table={quadrant.table}
      width={BOX.width}
      height={BOX.height}
      links={layout.marks.map((mark) => (
        <a key={mark.href} href={mark.href} tabIndex={-1}>
          <title>{mark.text}</title>
          <path d={mark.outline} className={SHAPE_CLASSES[mark.shape]} />
          {mark.half ? <path d={mark.half} className={HALF_CLASS} /> : null}
        </a>
      ))}
    >
      {layout.cells.map((cell) => (
        <rect
          key={`${cell.x} ${cell.y}`}
          x={cell.x}
          y={cell.y}
          width={cell.width}
          height={cell.height}
          fillOpacity={cell.density}
          className="fill-borderline"
        >
          <title>{cell.text}</title>
        </rect>
      ))}
      <Axes
        plot={plot}
        ticksX={layout.ticksX}
        ticksY={layout.ticksY}
        labelX="score"
        labelY="revenue"
      />
      <line
        x1={thresholdX}
        x2={thresholdX}
        y1={plot.top - 6}
        y2={plot.bottom}
        className="stroke-ink [stroke-dasharray:4_3]"
        vectorEffect="non-scaling-stroke"
      />
      <text x={thresholdX - 8} y={plot.top - 14} textAnchor="end" className="fill-customer-text">
        customers
      </text>
      <text x={thresholdX + 8} y={plot.top - 14}>
        clients
      </text>
    </Chart>
  );
}
