import { describe, expect, it } from "vitest";
import { field, form, saving } from "@/tests/components/account-form";
import { screen, within } from "@/tests/components/page";
import { fieldsSent } from "@/tests/components/sent";

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
