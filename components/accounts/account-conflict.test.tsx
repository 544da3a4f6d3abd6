import { describe, expect, it } from "vitest";
import { type Answer, field, form, saving } from "@/tests/components/account-form";
import { screen, within } from "@/tests/components/page";
import { fieldsSent } from "@/tests/components/sent";

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
