import { expect, it } from "vitest";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { saveSettings, viewSettings } from "@/lib/usecases/workspace-settings";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

async function openForm({ scope }: TestWorkspace): Promise<FormData> {
  const { name, currency, timeZone, locale, asOf, shown } = await viewSettings(scope);
  return formOf({ name, currency, timeZone, locale, asOf, shown });
}

function formOf(
  fields: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>> = {},
): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...typed })) data.set(name, value);
  return data;
}

const typedInto = (form: FormData, typed: Readonly<Record<string, string>>) =>
  formOf(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])), typed);

const countNoted = ({ database, scope: { workspaceId } }: TestWorkspace) =>
  database.prisma.logEntry.count({ where: { workspaceId } });

describeOnBothDatabases("settings that two people change", (shared) => {
  it("are saved once, and the other sees both values and saves with them in view", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const opened = await openForm(workspace);
    const first = typedInto(opened, { name: "North", currency: "USD", locale: "de-DE" });
    expect(await saveSettings(scope, first)).toMatchObject({ status: "saved" });
    const second = typedInto(opened, { name: "South", projectBased: "on", locale: "de-DE" });
    const answer = await saveSettings(scope, second);
    expect(answer).toMatchObject({
      status: "conflict",
      conflict: [
        "Workspace name: you entered South, it is now North. Saving again keeps yours.",
        "Reporting currency: EUR → USD, shown below.",
      ],
      values: { name: "South", currency: "USD", projectBased: "on", locale: "de-DE" },
    });
    expect(await readWorkspace(scope)).toMatchObject({ name: "North", projectBased: false });
    expect(await saveSettings(scope, formOf(answer.values))).toMatchObject({ status: "saved" });
    expect(await readWorkspace(scope)).toMatchObject({
      name: "South",
      currency: "USD",
      projectBased: true,
      locale: "de-DE",
    });
  });

  it("take one of twenty changes that are sent at the same moment", async () => {
    const workspace = await openWorkspace(shared());
    const opened = await openForm(workspace);
    const names = Array.from({ length: 20 }, (_, index) => `Desk ${index}`);
    const answers = await Promise.all(
      names.map((name) => saveSettings(workspace.scope, typedInto(opened, { name }))),
    );
    const saved = names.filter((_, index) => answers[index]?.status === "saved");
    expect(saved).toHaveLength(1);
    expect((await readWorkspace(workspace.scope)).name).toBe(saved[0]);
    expect(answers.filter(({ status }) => status === "conflict")).toHaveLength(19);
    expect(await countNoted(workspace)).toBe(1);
  });

  it("are neither written nor noted where nothing is another", async () => {
    const workspace = await openWorkspace(shared());
    expect(await saveSettings(workspace.scope, await openForm(workspace))).toMatchObject({
      status: "saved",
    });
    expect(await workspace.dataVersion()).toBe(0);
    expect(await countNoted(workspace)).toBe(0);
  });
});
