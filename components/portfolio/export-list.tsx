import { Cell, Table } from "@/components/ui/table";
import type { ExportsView } from "@/lib/usecases/exports";

const COLUMNS = [
  { label: "Created", numeric: false },
  { label: "Size", numeric: true },
  { label: "Available until", numeric: false },
  { label: "File", numeric: false },
];

/** The exports that can be fetched. */
export function ExportList({ lines }: Pick<ExportsView, "lines">) {
  if (lines.length === 0) return null;
  return (
    <Table caption="Exports" columns={COLUMNS}>
      {lines.map(({ id, made, size, until }) => (
        <tr key={id}>
          <Cell header>{made}</Cell>
          <Cell numeric>{size}</Cell>
          <Cell>{until}</Cell>
          <Cell>
            {size ? (
              <a
                href={`/api/exports/${id}`}
                download
                className="text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
              >
                Download
              </a>
            ) : (
              "The export failed. Create it again."
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
