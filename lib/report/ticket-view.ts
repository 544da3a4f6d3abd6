import type { Format } from "./format";
import type { TableView } from "./view-parts";

/** The distribution of average tickets; values in major units of the reporting currency. */
export interface TicketHistogramView {
  readonly finding: string;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly marks: readonly { readonly label: string; readonly value: number }[];
  readonly table: TableView;
}

/**
 * @param bands edges in minor units, the smallest first
 * @param marks in minor units; those of the same amount share one line
 */
export function ticketHistogramView(
  finding: string,
  bands: readonly {
    readonly fromMinor: number;
    readonly toMinor: number;
    readonly count: number;
  }[],
  marks: readonly { readonly name: string; readonly minor: number }[],
  minorPerMajor: number,
  format: Format,
): TicketHistogramView {
  const byAmount = new Map<number, string[]>();
  for (const { name, minor } of marks) {
    byAmount.set(minor, [...(byAmount.get(minor) ?? []), name]);
  }
  return {
    finding,
    bins: bands.map(({ fromMinor, toMinor, count }) => ({
      from: fromMinor / minorPerMajor,
      to: toMinor / minorPerMajor,
      count,
    })),
    marks: [...byAmount].map(([minor, names]) => ({
      label: `${names.join(" and ")} ${format.compactMoney(minor)}`,
      value: minor / minorPerMajor,
    })),
    table: {
      caption: "Accounts by average ticket",
      columns: [
        { label: "Average ticket", numeric: false },
        { label: "Accounts", numeric: true },
      ],
      rows: bands.map(({ fromMinor, toMinor, count }) => ({
        cells: [
          `${format.compactMoney(fromMinor)} to ${format.compactMoney(toMinor)}`,
          format.count(count),
        ],
      })),
    },
  };
}
