import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { ModelEditor } from "@/components/models/model-editor";
import { requireMember } from "@/lib/auth/current-scope";
import { modelQuery } from "@/lib/schemas/model-query";
import { isAllowed } from "@/lib/schemas/permissions";
import { viewModel } from "@/lib/usecases/view-model";
import { save } from "./actions";

export const metadata: Metadata = { title: "Model" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ModelPage({ searchParams }: Props) {
  const { scope, role } = await requireMember("portfolio.read");
  const view = await viewModel(scope, modelQuery.parse(await searchParams));
  if (!view) notFound();
  return (
    <DrawnFor>
      <p className="max-w-prose text-muted">
        You are editing a copy of version {view.from}
        {view.fromName ? `, ${view.fromName}` : ""}
        {view.from === view.applied ? ", which is applied" : ""}. You see the effect as you edit.
        Ratings change only when you apply a saved version.
      </p>
      <ModelEditor
        key={view.from}
        view={view}
        save={isAllowed(role, "models.write") ? save : undefined}
      />
    </DrawnFor>
  );
}
