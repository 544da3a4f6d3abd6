"use client";

import type { ReactNode } from "react";
import { CertaintyMark } from "@/components/charts/certainty-mark";
import { MismatchBadge } from "@/components/charts/mismatch-badge";
import { SegmentMark } from "@/components/charts/segment-mark";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AccountListRow } from "@/lib/usecases/account-list-row";
import type { AccountListView } from "@/lib/usecases/list-accounts";

interface AccountTableProps {
  readonly columns: AccountListView["columns"];
  readonly rows: readonly AccountListRow[];
}

/** One page of accounts, a line each. */
export function AccountTable({ columns, rows }: AccountTableProps) {
  return (
    <Table
      caption="Accounts"
      captionHidden
      headerStays
      columns={columns.map((column) => ({ ...column, unlabelled: column.key === "detail" }))}
    >
      {rows.map((row) => (
        <tr key={row.id} data-account={row.id} className="hover:bg-raised">
          {columns.map(({ key, numeric }) => (
            <Cell key={key} numeric={numeric} header={key === "name"} cut={CUT[key]}>
              {content(row, key)}
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** The columns that give way where the screen is narrow; all of the text is on hover. */
const CUT: Partial<Record<keyof AccountListRow, string>> = {
  name: "md:w-[24%] md:min-w-40",
  detail: "md:w-[13%]",
  owner: "md:w-[11%]",
};

function content(row: AccountListRow, key: keyof AccountListRow): ReactNode {
  switch (key) {
    case "name":
      return (
        <TextLink href={row.href}>
          <span title={row.name}>{row.name}</span>
        </TextLink>
      );
    case "detail":
      return row.detail ? (
        <span title={row.detail} className="text-muted">
          {row.detail}
        </span>
      ) : null;
    case "owner":
      return row.owner ? <span title={row.owner}>{row.owner}</span> : null;
    case "mark":
      // How sure it is has a column of its own.
      return (
        <span className="md:flex">
          <SegmentMark mark={{ ...row.mark, borderline: false, provisional: false }} />
        </span>
      );
    case "certainty":
      return row.certainty ? (
        <span className="md:flex">
          <CertaintyMark certainty={row.certainty} borderline={row.mark.borderline} />
        </span>
      ) : null;
    case "score":
      return row.tradeOnly ? (
        <span className="text-caption text-muted">{row.tradeOnly}</span>
      ) : (
        row.score
      );
    case "mismatch":
      return row.mismatch ? <MismatchBadge mismatch={row.mismatch} /> : null;
    case "lastPurchase":
    case "treatedAs":
    case "updated":
      return <span className="whitespace-nowrap">{row[key]}</span>;
    default:
      return row[key];
  }
}
