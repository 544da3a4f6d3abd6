import type { Metadata } from "next";
import { accountNotHere } from "@/app/(workspace)/accounts/account-not-here";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { OrdersBehind } from "@/components/accounts/orders-behind";
import { requireScope } from "@/lib/auth/current-scope";
import { ordersQuery } from "@/lib/schemas/orders-query";
import { viewAccountOrders } from "@/lib/usecases/view-account-orders";

export const metadata: Metadata = { title: "Orders" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function AccountOrdersPage({ params, searchParams }: Props) {
  const query = ordersQuery.parse(await searchParams);
  const scope = await requireScope("portfolio.read");
  const { id } = await params;
  const view = await viewAccountOrders(scope, id, query);
  if (!view) return accountNotHere(id);
  return (
    <DrawnFor>
      <OrdersBehind view={view} />
    </DrawnFor>
  );
}
