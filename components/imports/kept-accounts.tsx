import { Paging } from "@/components/ui/paging";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { KeptPage } from "@/lib/usecases/kept-accounts";

const COLUMNS = [
  { label: "Account", numeric: false },
  { label: "What stays", numeric: false },
] as const;

interface KeptAccountsProps {
  readonly title: string;
  readonly kept: KeptPage;
  /** The page without its query. */
  readonly address: string;
}

/** The accounts of which an undoing keeps something, page by page. */
export function KeptAccounts({ title, kept, address }: KeptAccountsProps) {
  return (
    <Section title={title} finding="These were changed after the import, so they stay.">
      <Table caption={title} captionHidden columns={COLUMNS}>
        {kept.accounts.map((account) => (
          <tr key={account.id}>
            <Cell header>
              <TextLink href={account.href}>{account.name}</TextLink>
            </Cell>
            <Cell prose>{account.what}</Cell>
          </tr>
        ))}
      </Table>
      <Paging
        label="Pages of accounts"
        nextHref={
          kept.after === undefined ? undefined : `${address}?kept=${encodeURIComponent(kept.after)}`
        }
      />
    </Section>
  );
}
