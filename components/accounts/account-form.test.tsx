import { describe, expect, it } from "vitest";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import { accountFormView } from "@/tests/components/account-form-view";
import { screen, show, within } from "@/tests/components/page";
import { echoing, fieldsSent } from "@/tests/components/sent";
import { AccountForm } from "./account-form";

type Values = Parameters<typeof accountFormView>[0];
type Answer = Partial<AccountFormState>;

const INVALID: AccountFormState = {
  ...{ status: "invalid", message: "Not saved. Check the 2 marked fields.", values: {} },
  problems: { name: "Give the account a name.", nps: "“splendid” is not a number." },
};

function form(values: Values, ...answers: readonly Answer[]) {
  const [first = {}, ...others] = answers.map((answer) => ({ ...INVALID, ...answer }));
  const action = echoing<AccountFormState>({ ...INVALID, ...first }, ...others);
  const view = accountFormView(values);
  const user = show(<AccountForm view={view} action={action} cancelHref="/accounts" />);
  return { user, action };
}

const field = (name: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: "input, select, textarea" });
const saving = () => screen.getByRole("button", { name: "Save" });

describe("the form of an account", () => {
  it("says every problem beside its field and in one place that takes the focus", async () => {
    const { user } = form(undefined, {});
    await user.type(field("NPS"), "splendid");
    await user.type(field("Industry"), "Shipping");
    await user.selectOptions(field("Agreement"), "framework");
    await user.click(saving());
    const alert = screen.getByRole("alert");
    expect(document.activeElement).toBe(alert);
    expect(alert.textContent).toContain("Not saved. Check the 2 marked fields.");
    const links = within(alert).getAllByRole("link");
    expect(links.map((link) => [link.getAttribute("href"), link.textContent])).toEqual([
      ["#field-name", "Account name: Give the account a name."],
      ["#field-nps", "NPS: “splendid” is not a number."],
    ]);
    expect(field("NPS")).toBe(
      screen.getByRole("textbox", { description: "“splendid” is not a number." }),
    );
    expect(field("NPS").getAttribute("aria-invalid")).toBe("true");
    expect(field(/^Account name/)).toBe(
      screen.getByRole("textbox", { description: "Give the account a name." }),
    );
    expect(field("Industry").getAttribute("aria-invalid")).toBeNull();
    for (const [name, value] of [
      ["NPS", "splendid"],
      ["Industry", "Shipping"],
      ["Agreement", "framework"],
    ] as const) {
      expect(field(name).value, name).toBe(value);
    }
  });

  it("sends what it was opened with, and an emptied field as empty", async () => {
    const { user, action } = form({ name: "Haus Leer", nps: 30, industry: "Retail" }, {});
    expect(field("NPS").value).toBe("30");
    await user.clear(field("NPS"));
    await user.click(saving());
    expect(fieldsSent(action)).toMatchObject({
      ...{ accountId: "a-1", version: "3", name: "Haus Leer", nps: "", industry: "Retail" },
      toDecide: "",
    });
    expect(JSON.parse(String(fieldsSent(action).shown))).toMatchObject({ nps: "30" });
  });

  it("asks what is probably a mistake, with what it is about, and sends the answers", async () => {
    const { user, action } = form(undefined, {
      ...{ message: "Not saved yet. Answer the 2 questions below.", problems: {} },
      questions: [
        {
          ...{ name: "duplicate", sentence: "There is already an account with this name." },
          links: [{ href: "/accounts/a-2", label: "Fern" }],
          choices: [{ value: "fern", label: "Add it anyway" }],
        },
        {
          ...{ name: "owner", sentence: "Did you mean Anna Berg?", links: [] },
          choices: [
            { value: "Anna Berg", label: "Anna Berg" },
            { value: "Ana Berg", label: "Add “Ana Berg” as a new account owner" },
          ],
        },
      ],
    });
    await user.type(field(/^Account name/), "Fern");
    await user.click(saving());
    expect(document.activeElement).toBe(screen.getByRole("alert"));
    expect(screen.getByRole("link", { name: "Fern" }).getAttribute("href")).toBe("/accounts/a-2");
    await user.click(screen.getByRole("checkbox", { name: "Add it anyway" }));
    await user.click(screen.getByRole("radio", { name: "Anna Berg" }));
    await user.click(saving());
    expect(fieldsSent(action)).toMatchObject({
      ...{ name: "Fern", "confirm.duplicate": "fern", "confirm.owner": "Anna Berg" },
    });
  });

  it("sends the answers that were given again while something else is wrong", async () => {
    const answers = { "confirm.duplicate": "fern", "confirm.owner": "Kim Vo" };
    const { user, action } = form(undefined, { values: answers });
    await user.click(saving());
    await user.click(saving());
    expect(fieldsSent(action)).toMatchObject(answers);
  });

  it("asks for what shows a judgement, and lets it be saved without", async () => {
    const problems = { eventText: "A judgement of 5 needs evidence." };
    const { user, action } = form({ name: "Fern", judged: 2 }, { problems });
    expect(screen.queryByRole("checkbox", { name: "Save without evidence" })).toBeNull();
    await user.type(field(/^Your judgement/), "5");
    await user.click(saving());
    const link = within(screen.getByRole("alert")).getByRole("link");
    expect(link.getAttribute("href")).toBe(`#${field("What happened").id}`);
    await user.click(screen.getByRole("checkbox", { name: "Save without evidence" }));
    await user.click(saving());
    expect(fieldsSent(action)).toMatchObject({ withoutEvidence: "yes" });
  });

  it("of a new account has no id, and leads away without saving", async () => {
    const { user, action } = form(undefined, {});
    await user.click(saving());
    expect(fieldsSent(action)).not.toHaveProperty("accountId");
    expect(fieldsSent(action)).toMatchObject({ version: "0", shown: "{}", from: "/accounts" });
    expect(screen.getByRole("link", { name: "Cancel" }).getAttribute("href")).toBe("/accounts");
  });
});

describe("an account that somebody changed meanwhile", () => {
  const NOW = { version: "4", shown: "{}", toDecide: "industry,nps" };
  const CONFLICT: Answer = {
    ...{ status: "conflict", message: "Somebody changed this account.", problems: {}, values: NOW },
    conflict: {
      choices: [
        {
          ...{ field: "industry", label: "Industry", mine: "Wholesale", theirs: "Logistics" },
          changed: "Ines Owner, 25 Nov 2026, 18:04",
        },
        { field: "nps", label: "NPS", mine: "30", theirs: "20", changed: "" },
      ],
      taken: ["Tags: not known → north (Ines Owner)"],
      kept: ["CSAT: 80"],
    },
  };
  const group = (name: string) => screen.getByRole("group", { name });
  const says = (name: string, label: RegExp) =>
    within(group(name)).getByRole("radio", { name: label });

  async function conflict(...then: readonly Answer[]) {
    const opened = form({ name: "Haus Zwist", industry: "Retail", nps: 10 }, CONFLICT, ...then);
    await opened.user.clear(field("Industry"));
    await opened.user.type(field("Industry"), "Wholesale");
    await opened.user.click(saving());
    return opened;
  }

  it("is said with both values of a field, who changed it, and none chosen", async () => {
    await conflict();
    expect(document.activeElement).toBe(screen.getByRole("alert"));
    const meanwhile = screen.getByRole("region", { name: "Changed meanwhile" });
    expect(meanwhile.textContent).toContain("Tags: not known → north (Ines Owner)");
    expect(meanwhile.textContent).toContain("CSAT: 80");
    expect(group("Industry").textContent).toContain("Ines Owner, 25 Nov 2026, 18:04");
    expect(says("Industry", /^Keep what you typed: Wholesale/)).toHaveProperty("checked", false);
    expect(says("Industry", /^Use the new value: Logistics/)).toHaveProperty("checked", false);
    expect(field("Industry").value).toBe("Wholesale");
  });

  it("is saved against what it is now, with what was chosen field by field", async () => {
    const { user, action } = await conflict();
    await user.click(says("Industry", /^Use the new value/));
    await user.click(says("NPS", /^Keep what you typed/));
    await user.click(saving());
    expect(fieldsSent(action)).toMatchObject({
      ...{ version: "4", shown: "{}", toDecide: "industry,nps", industry: "Wholesale" },
      ...{ "choice.industry": "theirs", "choice.nps": "mine" },
    });
  });

  it("asks for no choice where both changed other fields", async () => {
    const conflict = { choices: [], taken: ["NPS: 10 → 20"], kept: ["Industry: Wholesale"] };
    const { user } = form({ name: "Haus Zwist" }, { ...CONFLICT, conflict });
    await user.click(saving());
    const meanwhile = screen.getByRole("region", { name: "Changed meanwhile" });
    expect(meanwhile.textContent).toContain("You changed different fields.");
    expect(within(meanwhile).queryByRole("radio")).toBeNull();
  });
});
