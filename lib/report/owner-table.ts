import type { OwnerLoad } from "@/lib/portfolio/service-load";
import type { Format } from "./format";
import type { TableView } from "./view-parts";

/** Who serves how many clients: a named contact has only so many hours. */
export function ownerTable(loads: readonly OwnerLoad[], format: Format): TableView {
  return {
    caption: "Accounts by owner",
    columns: [
      { label: "Account owner", numeric: false },
      { label: "Clients", numeric: true },
      { label: "Customers", numeric: true },
      { label: "Unrated", numeric: true },
    ],
    rows: loads.map(({ owner, clients, customers, unrated }) => ({
      cells: [owner, format.count(clients), format.count(customers), format.count(unrated)],
    })),
  };
}
