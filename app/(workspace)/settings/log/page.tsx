import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { LogPage } from "@/components/people/log-page";
import { requireScope } from "@/lib/auth/current-scope";
import { logQuery } from "@/lib/schemas/log-query";
import { viewLog } from "@/lib/usecases/view-log";

export const metadata: Metadata = { title: "Log" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function WorkspaceLogPage({ searchParams }: Props) {
  const query = logQuery.parse(await searchParams);
  return (
    <DrawnFor>
      <LogPage view={await viewLog(await requireScope("log.read"), query)} />
    </DrawnFor>
  );
}
