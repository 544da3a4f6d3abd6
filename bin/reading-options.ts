import type { Command } from "commander";

/** The options by which `rate` and `import` are told what a person would be asked about a file. */
export interface TypedReading {
  readonly kind?: string;
  readonly encoding?: string;
  readonly quotes?: string;
  readonly secondHeader?: string;
  readonly fillDown?: readonly string[];
  readonly groupRows?: string;
  readonly map?: readonly string[];
  readonly dates?: string;
  readonly decimal?: string;
  readonly excludeStatus?: string;
  readonly keepAllStatuses?: boolean;
  readonly amountPer?: string;
  readonly discountPer?: string;
  readonly reusedNumbers?: string;
  readonly negativeAmounts?: string;
  readonly totalRows?: string;
  readonly creditNumbers?: string;
  readonly documentKinds?: string;
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
      "--quotes <plain|cells>",
      "what quotes are that make one cell of lines which look like rows",
    )
    .option(
      "--second-header <joined|left-out|none>",
      "what the row beside the header is (default: as it shows)",
    )
    .option(
      "--fill-down <header>",
      "fill the empty cells of this column from above; once for each",
      oneMore,
    )
    .option(
      "--group-rows <headings|rows>",
      "what headings and sums between the rows are (default: stop where they are not certain)",
    )
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
    .option("--negative-amounts <purchases|credits>", "what amounts below zero are, where most are")
    .option(
      "--total-rows <leave-out|count>",
      "what rows are that are the sum of the others of their order",
    )
    .option(
      "--credit-numbers <credits|purchases>",
      "what rows are whose numbers begin like those of credit notes",
    )
    .option(
      "--document-kinds <list>",
      'what kinds of documents are, such as "RE=purchase,GU=credit,ZE=none"',
    )
    .option("--keep-persons", "take persons beside the companies they work for as accounts too")
    .option("--skip-errors", "leave out the rows that cannot be read");
}
