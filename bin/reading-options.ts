import type { Command } from "commander";

/** The options by which `rate` and `import` are told what a person would be asked about a file. */
export interface TypedReading {
  readonly kind?: string;
  readonly encoding?: string;
  readonly map?: readonly string[];
  readonly dates?: string;
  readonly decimal?: string;
  readonly excludeStatus?: string;
  readonly keepAllStatuses?: boolean;
  readonly amountPer?: string;
  readonly discountPer?: string;
  readonly reusedNumbers?: string;
  readonly keepPersons?: boolean;
  readonly skipErrors?: boolean;
}

const oneMore = (text: string, before: readonly string[] = []) => [...before, text];

/** Gives a command the options that `rate` and `import` share. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      "--kind <accounts|orders>",
      "what the first or only file is, where its headers leave it open",
    )
    .option("--encoding <name>", "by which characters a text is read (default: by its bytes)")
    .option(
      "--map <header=field>",
      'what a column is, such as "Booked on=Order date"; once for each; no field leaves it out',
      oneMore,
    )
    .option("--dates <format>", "how dates are written where they leave it open: ymd, dmy or mdy")
    .option("--decimal <mark>", "the decimal mark where numbers leave it open: . or ,")
    .option(
      "--exclude-status <list>",
      "leave out order rows with these statuses, divided by commas",
    )
    .option("--keep-all-statuses", "count order rows whatever their status says")
    .option("--amount-per <line|order>", "whether the amount of a row is its own or its order's")
    .option("--discount-per <line|order>", "whether its discount is its own or its order's")
    .option(
      "--reused-numbers <separate|one>",
      "what an order number is that is used again long after",
    )
    .option("--keep-persons", "take persons beside the companies they work for as accounts too")
    .option("--skip-errors", "leave out the rows that cannot be read");
}
