import { proposeAccountMapping, proposeOrderMapping } from "@/lib/importing/propose-mapping";
import type { ByteSource } from "@/lib/tabular/byte-source";
import { profileTable } from "@/lib/tabular/profile-table";

/** The columns that are found in a text. */
export async function columnsOf(text: string) {
  const source: ByteSource = () => [new TextEncoder().encode(text)];
  const result = await profileTable(source);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.columns;
}

/** header → target, or the question asked, for headers over a row of nothing. */
export async function accountTargets(headers: readonly string[], delimiter = ";") {
  const columns = await columnsOf(`${headers.join(delimiter)}\n`);
  return Object.fromEntries(
    proposeAccountMapping(columns).flatMap(({ column, match, asks }) =>
      match || asks ? [[column.label, match?.target ?? `? ${asks}`]] : [],
    ),
  );
}

export async function orderTargets(headers: readonly string[]) {
  const columns = await columnsOf(`${headers.join(";")}\n`);
  return Object.fromEntries(
    proposeOrderMapping(columns).flatMap(({ column, match }) =>
      match ? [[column.label, match.target]] : [],
    ),
  );
}
