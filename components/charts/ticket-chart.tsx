import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import { layoutTicketHistogram, type TicketHistogramData } from "@/lib/figures/ticket-histogram";
import { Axes } from "./axes";
import { Chart } from "./chart";

const BOX = CHART_BOXES.tickets;

interface TicketChartProps {
  readonly tickets: TicketHistogramData & {
    readonly finding: string;
    readonly table: Parameters<typeof Chart>[0]["table"];
  };
}

/** How large average tickets are, with the reference they are compared with. */
export function TicketChart({ tickets }: TicketChartProps) {
  const { plot, bars, marks, ticksX, ticksY } = layoutTicketHistogram(tickets, BOX);
  return (
    <Chart finding={tickets.finding} table={tickets.table} width={BOX.width} height={BOX.height}>
      <Axes
        plot={{ ...plot, top: plot.top + 4 - marks.length * 18 }}
        ticksX={ticksX}
        ticksY={ticksY}
        labelX="average ticket"
        labelY="accounts"
      />
      {bars.map((bar) => (
        <rect
          key={bar.x}
          x={bar.x}
          y={bar.y}
          width={Math.max(1, bar.width - 1)}
          height={bar.height}
          className="fill-borderline"
        />
      ))}
      {marks.map(({ line, label }) => (
        <g key={label.text}>
          <line
            {...line}
            className="stroke-ink [stroke-dasharray:4_3]"
            vectorEffect="non-scaling-stroke"
          />
          <text x={label.x} y={label.y} textAnchor={label.anchor}>
            {label.text}
          </text>
        </g>
      ))}
    </Chart>
  );
}
