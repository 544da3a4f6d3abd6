import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { LogView } from "@/lib/usecases/view-log";

const COLUMNS = ["When", "Who", "What", "Subject", "Details", "IP address"].map((label) => ({
  label,
  numeric: false,
  lead: label === "When" || label === "Who",
}));

/** One page of the log. */
export function LogTable({ lines }: { readonly lines: LogView["lines"] }) {
  return (
    <Table caption="Log" captionHidden headerStays columns={COLUMNS}>
      {lines.map((line) => (
        <tr key={line.id} className="hover:bg-raised">
          <Cell>
            <span className="whitespace-nowrap">{line.at}</span>
          </Cell>
          <Cell>
            <span className="block min-w-24 wrap-anywhere">{line.who}</span>
            <Small text={line.whoKind} />
          </Cell>
          <Cell header>{line.what}</Cell>
          <Cell>
            <span className="block min-w-32 wrap-anywhere">
              {line.href ? <TextLink href={line.href}>{line.on}</TextLink> : line.on}
            </span>
          </Cell>
          <Cell>
            {line.details.length > 0 ? (
              <ul className="min-w-48 wrap-anywhere">
                {line.details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            ) : null}
          </Cell>
          <Cell>
            <span className="whitespace-nowrap">{line.from}</span>
            <Small text={line.requestId && `Request ${line.requestId}`} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

function Small({ text }: { readonly text: string }) {
  if (!text) return null;
  return <span className="block max-w-40 text-caption text-muted wrap-anywhere">{text}</span>;
}
