import { expect, it } from "vitest";
import { accountListQuery } from "@/lib/schemas/account-list";
import { openNewAccountForm } from "@/lib/usecases/edit-account-form";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { saveAccountForm } from "@/lib/usecases/save-account-form";
import { saveSettings, viewSettings } from "@/lib/usecases/workspace-settings";
import { addByHand, filledForm } from "@/tests/factories/account-form";
import { formOf } from "@/tests/factories/form";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

describeOnSqlite("a form that cannot be saved", (shared) => {
  it("of an account names every problem at its field, and keeps what was typed", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const typed = {
      ...{ industry: "Shipping", nps: "splendid", revenue12mMinor: "12,5x" },
      agreement: "framework",
    };
    const form = filledForm(await openNewAccountForm(scope), typed);
    const outcome = await saveAccountForm(scope, form);
    expect(outcome).toMatchObject({
      ok: false,
      state: {
        ...{ status: "invalid", values: typed },
        message: "Not saved. Check the 3 marked fields.",
        problems: {
          name: "Give the account a name.",
          nps: expect.stringContaining("“splendid” is not"),
          revenue12mMinor: expect.stringContaining("“12,5x” is not a number"),
        },
      },
    });
    expect(await workspace.rows("Account")).toEqual([]);
  });

  it("of the settings names the date that is none, and saves nothing", async () => {
    const { scope } = await openWorkspace(shared());
    const { name, currency, timeZone, locale, shown } = await viewSettings(scope);
    const form = { currency, timeZone, locale, shown, name: "Another name", asOf: "2005-02-31" };
    expect(await saveSettings(scope, formOf(form))).toMatchObject({
      ...{ status: "invalid", values: { name: "Another name", asOf: "2005-02-31" } },
      problems: { asOf: "Write the date as 2026-12-31, or leave it empty for today." },
    });
    expect((await viewSettings(scope)).name).toBe(name);
  });
});

describeOnSqlite("a list without rows", (shared) => {
  it("tells no accounts from none that match, and from none in a view", async () => {
    const workspace = await openWorkspace(shared());
    const list = (query: object) => listAccounts(workspace.scope, accountListQuery.parse(query));
    expect(await list({})).toMatchObject({ empty: true, rows: [] });
    await addByHand(workspace, { name: "Fern" });
    expect(await list({ q: "Nirgendwo" })).toMatchObject({
      ...{ empty: false, rows: [], search: "Nirgendwo", total: "0 accounts" },
    });
    expect(await list({ tab: "lapsed" })).toMatchObject({ empty: false, rows: [], search: "" });
  });

  it("has the tabs all the same, each with what it is called", async () => {
    const { scope } = await openWorkspace(shared());
    const { tabs } = await listAccounts(scope, accountListQuery.parse({ tab: "lapsed", q: "x" }));
    expect(tabs.map(({ label, href }) => [label, href])).toEqual([
      ["All", "/accounts?q=x"],
      ["Clients", "/accounts?q=x&tab=clients"],
      ["Customers", "/accounts?q=x&tab=customers"],
      ["Unrated", "/accounts?q=x&tab=unrated"],
      ["Borderline", "/accounts?q=x&tab=borderline"],
      ["Mismatched service", "/accounts?q=x&tab=served-differently"],
      ["Over-served", "/accounts?q=x&tab=over-served"],
      ["Under-served", "/accounts?q=x&tab=under-served"],
      ["Overridden", "/accounts?q=x&tab=overridden"],
      ["Quiet clients", "/accounts?q=x&tab=quiet-clients"],
      ["Missing evidence", "/accounts?q=x&tab=missing-evidence"],
      ["Lapsed", "/accounts?q=x&tab=lapsed"],
    ]);
    expect(tabs.filter(({ current }) => current).map(({ label }) => label)).toEqual(["Lapsed"]);
  });
});
