import { CHART_BOXES } from "@/lib/figures/chart-boxes";
import { layoutPareto, type ParetoData } from "@/lib/figures/pareto";
import { Axes } from "./axes";
import { Chart } from "./chart";

const BOX = CHART_BOXES.pareto;

interface ParetoChartProps {
  readonly pareto: ParetoData & {
    readonly finding: string;
    /** The accounts that make 80%. */
    readonly href?: string | undefined;
    readonly table: Parameters<typeof Chart>[0]["table"];
  };
}

/** The measured 80/20: the curve, its 80% line, and the accounts that reach it. */
export function ParetoChart({ pareto }: ParetoChartProps) {
  const { plot, line, keyArea, ticksX, ticksY, crossing, words } = layoutPareto(pareto, BOX);
  return (
    <Chart
      finding={pareto.finding}
      table={pareto.table}
      width={BOX.width}
      height={BOX.height}
      links={
        pareto.href ? (
          <a href={pareto.href} tabIndex={-1}>
            <path d={keyArea} className="fill-transparent" />
          </a>
        ) : null
      }
    >
      <path d={keyArea} className="fill-accent-soft print:fill-line" />
      <Axes
        plot={plot}
        ticksX={ticksX}
        ticksY={ticksY}
        labelX="share of accounts, largest first"
        labelY="share of revenue"
      />
      <path
        d={`M${plot.left},${crossing.y}H${crossing.x}V${plot.bottom}`}
        className="fill-none stroke-ink [stroke-dasharray:4_3]"
        vectorEffect="non-scaling-stroke"
      />
      <path d={line} className="fill-none stroke-accent stroke-2 print:stroke-ink" />
      <circle cx={crossing.x} cy={crossing.y} r="4" className="fill-accent print:fill-ink" />
      <text x={words.x} y={words.y} textAnchor={words.anchor}>
        {words.text}
      </text>
    </Chart>
  );
}
