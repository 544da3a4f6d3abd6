import { layoutTicketHistogram, type TicketHistogramData } from "@/lib/figures/ticket-histogram";
import { Axes } from "./axes";
import { Chart } from "./chart";

const BOX = { width: 480, height: 300, margin: { top: 62, right: 24, bottom: 52, left: 44 } };

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
      {marks.map((mark) => (
        <g key={mark.label}>
          <line
            x1={mark.x}
            x2={mark.x}
            y1={mark.textY - 8}
            y2={plot.bottom}
            className="stroke-ink [stroke-dasharray:4_3]"
            vectorEffect="non-scaling-stroke"
          />
          <text
            x={mark.x + (mark.side === "right" ? 6 : -6)}
            y={mark.textY}
            textAnchor={mark.side === "right" ? "start" : "end"}
            className="halo"
          >
            {mark.label}
          </text>
        </g>
      ))}
    </Chart>
  );
}
