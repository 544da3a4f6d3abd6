import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { screen, show } from "@/tests/components/page";
import { Cell, Table } from "./table";

it("sets figures in even widths, and words as they are", () => {
  const columns = [
    { label: "Account", numeric: false },
    { label: "Score", numeric: true },
  ];
  show(
    <Table caption="Scores" columns={columns}>
      <tr>
        <Cell header>Müller-Lüdenscheidt</Cell>
        <Cell numeric>61.5</Cell>
      </tr>
    </Table>,
  );
  expect(screen.getByText("61.5").className).toContain("tabular-nums");
  expect(screen.getByText("Müller-Lüdenscheidt").className).not.toContain("tabular-nums");
  // On the whole page it would space every hyphen.
  const css = readFileSync(join(process.cwd(), "app/globals.css"), "utf8");
  expect(css).not.toContain("tabular-nums");
});
