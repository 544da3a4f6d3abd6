"use client";

import type { ReactNode } from "react";
import { MismatchBadge } from "@/components/charts/mismatch-badge";
import { SegmentMark } from "@/components/charts/segment-mark";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AccountListRow, AccountListView } from "@/lib/usecases/list-accounts";

interface AccountTableProps {
  readonly columns: AccountListView["columns"];
  readonly rows: readonly AccountListRow[];
}

/** One page of accounts. */
export function AccountTable({ columns, rows }: AccountTableProps) {
  return (
    <Table caption="Accounts" captionHidden headerStays columns={columns}>
      {rows.map((row) => (
        <tr key={row.id} className="hover:bg-raised">
          {columns.map(({ key, numeric }) => (
            <Cell key={key} numeric={numeric} header={key === "name"}>
              {content(row, key)}
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function content(row: AccountListRow, key: keyof AccountListRow): ReactNode {
  switch (key) {
    case "name":
      return (
        <>
          <TextLink href={row.href}>{row.name}</TextLink>
          {row.detail ? (
            <span className="block text-caption font-normal text-muted">{row.detail}</span>
          ) : null}
        </>
      );
    case "mark":
      return <SegmentMark mark={row.mark} />;
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
