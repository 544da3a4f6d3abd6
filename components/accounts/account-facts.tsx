import { Table } from "@/components/ui/table";
import type { AccountView } from "@/lib/usecases/view-account";
import type { FactAction } from "./fact-form";
import { FactRow } from "./fact-row";

interface AccountFactsProps {
  readonly view: AccountView;
  /** Saves one fact; undefined for who may not change the account. */
  readonly save: FactAction | undefined;
}

/** The tables of all groups line up. */
const WIDTHS: Readonly<Record<string, string>> = {
  Fact: "md:w-[26%]",
  Value: "md:w-[34%]",
  Change: "md:w-[8%]",
  Source: "md:w-[17%]",
};

/** Every fact with where it comes from and how it changed; what is not known stands there as such. */
export function AccountFacts({ view, save }: AccountFactsProps) {
  const { edit } = view;
  const form = save && edit ? { accountId: view.id, ...edit, action: save } : undefined;
  const columns = ["Fact", "Value", ...(form ? ["Change"] : []), "Source", "Date"].map((label) => ({
    label,
    numeric: false,
    lead: label === "Value",
    screenOnly: label === "Change",
    width: WIDTHS[label],
  }));
  return (
    <div className="space-y-5">
      {view.stale ? <p className="max-w-prose">{view.stale}</p> : null}
      {view.facts.map((group) => (
        <Table key={group.title} caption={group.title} columns={columns}>
          {group.rows.map((row) => (
            <FactRow key={row.field} columns={columns} row={row} form={form} />
          ))}
        </Table>
      ))}
    </div>
  );
}
