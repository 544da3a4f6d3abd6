import type { Command } from "commander";

/** How a file is read, by the same options wherever one is. */
export const addReadingOptions = (command: Command): Command =>
  command
    .option("--encoding <name>", "by which characters texts are read (default: by their bytes)")
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
      (header: string, before: string[] = []) => [...before, header],
    )
    .option(
      "--group-rows <headings|rows>",
      "what headings and sums between the rows are (default: stop where they are not certain)",
    );
