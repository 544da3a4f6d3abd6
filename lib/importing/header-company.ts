import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { grossBesideNet } from "./gross-beside-net";
import { compactHeader, headerWords } from "./header-words";
import { isStatusColumn } from "./status-flags";
import { statusReader } from "./status-meaning";

/** Headers that are a status or a place, by what stands beside them. */
const STATES: ReadonlySet<string> = new Set(["state", "estado", "etat"]);
const PLACE =
  /\b(?:city|town|country|zip|zipcode|postal|postcode|post code|street|address|county|region|stadt|ort|plz|postleitzahl|land|strasse|ville|pays|code postal|rue|adresse|ciudad|pais|codigo postal|calle|direccion|cidade|cep|rua|endereco|billingcity|shippingcity)\b/;

/** Headers by which a file is one of deals: its "Name" is the deal's. */
const DEALS: ReadonlySet<string> = new Set([
  ...["stagename", "stage", "dealstage", "opportunitystage", "salesstage", "iswon", "isclosed"],
  ...["closedate", "forecastcategory", "forecastcategoryname", "pipeline", "probability"],
]);
const NAMES: ReadonlySet<string> = new Set(["name", "nom", "nombre", "nome"]);

/**
 * The columns of an order history that their neighbours say are not what their header alone says
 * (import.md 40): a "State" beside a city or without any status in it is a place, the "Name" in a
 * list of deals is the deal's, not the account's, of gross and net the net amount counts, and a
 * "Paid" of amounts says no yes or no. By index.
 */
export function misnamedByCompany(columns: readonly ColumnProfile[]): ReadonlySet<number> {
  const compact = columns.map(({ header }) => compactHeader(header));
  const hasPlace = columns.some(({ header }) => PLACE.test(headerWords(header)));
  const hasDeals = compact.some((header) => DEALS.has(header));
  const found = columns.filter((column, at) => {
    const header = compact[at] ?? "";
    if (STATES.has(header)) return hasPlace || !hasStatuses(column);
    return (NAMES.has(header) && hasDeals) || !isStatusColumn(column);
  });
  return new Set([...found, ...grossBesideNet(columns)].map(({ index }) => index));
}

/** Whether a value of the column is a status that we know; where it has none, it may be one. */
function hasStatuses({ header, filled, values }: ColumnProfile): boolean {
  const meaningOf = statusReader({ header, headers: [] });
  return filled === 0 || (values ?? []).some(({ value }) => meaningOf(value) !== "unknown");
}
