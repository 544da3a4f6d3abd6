import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { screen, show, within } from "@/tests/components/page";
import { Cell, Table, type TableColumn, tableRow } from "./table";

const COLUMNS: readonly TableColumn[] = [
  { label: "Account", numeric: false },
  { label: "Revenue", numeric: true, lead: true },
  { label: "Owner", numeric: false },
];

function OwnRow({ name }: { readonly name: string }) {
  return tableRow(
    <tr>
      <Cell header>{name}</Cell>
      <Cell numeric>€2</Cell>
      <Cell>Ben</Cell>
    </tr>,
    COLUMNS,
  );
}

const table = (columns = COLUMNS) =>
  show(
    <Table caption="Accounts" columns={columns}>
      {["Fern", "Moss"].map((name) => (
        <tr key={name}>
          <Cell header>{name}</Cell>
          <Cell numeric>€1</Cell>
          {columns.length > 2 ? <Cell>Ann</Cell> : null}
        </tr>
      ))}
      <OwnRow name="Reed" />
    </Table>,
  );

it("names each figure by its column where rows are cards, in rows of all kinds", () => {
  table();
  for (const [name, owner] of [
    ["Fern", "Ann"],
    ["Reed", "Ben"],
  ] as const) {
    const row = within(screen.getByRole("row", { name: new RegExp(`^${name}`) }));
    expect(row.getByText(owner).getAttribute("data-label")).toBe("Owner");
    const lead = row.getByRole("cell", { name: /^€/ });
    expect(lead.getAttribute("data-label")).toBe("Revenue");
    expect(lead.hasAttribute("data-lead")).toBe(true);
  }
});

it("stays a table to screen readers, whatever it looks like", () => {
  table();
  const written = (role: string) => document.querySelectorAll(`[role="${role}"]`).length;
  expect({
    table: written("table"),
    rowgroup: written("rowgroup"),
    row: written("row"),
    columnheader: written("columnheader"),
    rowheader: written("rowheader"),
    cell: written("cell"),
  }).toEqual({ table: 1, rowgroup: 2, row: 4, columnheader: 3, rowheader: 3, cell: 6 });
});

it("has cards where more than two columns would stand side by side on a phone", () => {
  table();
  expect(screen.getByRole("table").classList).toContain("cards");
});

it("leaves two columns as they are", () => {
  table(COLUMNS.slice(0, 2));
  expect(screen.getByRole("table").classList).not.toContain("cards");
});

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

it("gives a column its width, so that tables below each other line up", () => {
  table(COLUMNS.map((column) => ({ ...column, width: "md:w-1/3" })));
  for (const head of screen.getAllByRole("columnheader")) {
    expect(head.className).toContain("md:w-1/3");
  }
});
