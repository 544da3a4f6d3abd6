import { expect, it } from "vitest";
import type { SettingsState, SettingsView } from "@/lib/usecases/workspace-settings";
import { screen, show } from "@/tests/components/page";
import { echoing, fieldsSent } from "@/tests/components/sent";
import { SettingsForm } from "./settings-form";

const options = (...values: readonly string[]) => values.map((value) => ({ value, label: value }));
const VIEW: SettingsView = {
  ...{ name: "North desk", currency: "EUR", currencies: options("EUR", "USD") },
  ...{ timeZone: "UTC", timeZones: options("UTC"), locale: "en-GB" },
  ...{ locales: options("en-GB", "en-US"), asOf: "", projectBased: false, kamsSeeOwn: true },
  shown: '{"name":"North desk"}',
};
const SAVED: SettingsState = { status: "saved", conflict: [], problems: {}, values: {} };

function form(answer: Partial<SettingsState>) {
  const action = echoing<SettingsState>({ ...SAVED, ...answer });
  return { user: show(<SettingsForm view={VIEW} action={action} />), action };
}

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const saving = () => screen.getByRole("button", { name: "Save" });

it("are sent with what was shown, and said to be saved", async () => {
  const { user, action } = form({});
  await user.clear(field(/^Workspace name/));
  await user.type(field(/^Workspace name/), "South desk");
  await user.click(screen.getByRole("checkbox", { name: /^We are a project-based/ }));
  await user.click(screen.getByRole("checkbox", { name: /^KAMs see only/ }));
  await user.click(saving());
  expect(fieldsSent(action)).toEqual({
    ...{ name: "South desk", currency: "EUR", timeZone: "UTC", locale: "en-GB", asOf: "" },
    ...{ shown: VIEW.shown, projectBased: "on" },
  });
  expect(screen.getByRole("status").textContent).toMatch(/^Saved\./);
  expect(screen.getByRole("checkbox", { name: /^We are/ })).toHaveProperty("checked", true);
  expect(screen.getByRole("checkbox", { name: /^KAMs/ })).toHaveProperty("checked", false);
});

it("that cannot be say so beside their field, and nothing typed is lost", async () => {
  const { user } = form({ status: "invalid", problems: { asOf: "Write the date as 2026-12-31." } });
  await user.clear(field(/^Workspace name/));
  await user.type(field(/^Workspace name/), "Another name");
  await user.type(field("As-of date"), "2005-02-28");
  await user.click(saving());
  expect(screen.getByRole("alert").textContent).toContain("Not saved.");
  const asOf = field("As-of date");
  expect(document.getElementById(`${asOf.id}-problem`)?.textContent).toBe(
    "Write the date as 2026-12-31.",
  );
  expect(asOf.getAttribute("aria-describedby")).toBe(`${asOf.id}-hint ${asOf.id}-problem`);
  expect(asOf.getAttribute("aria-invalid")).toBe("true");
  expect(field(/^Workspace name/).value).toBe("Another name");
});

it("that somebody else changed meanwhile show both values, and are saved against what is now", async () => {
  const sentence = "Workspace name: you have South, it says North now.";
  const now = { shown: '{"name":"North"}', locale: "en-US" };
  const { user, action } = form({ status: "conflict", conflict: [sentence], values: now });
  await user.clear(field(/^Workspace name/));
  await user.type(field(/^Workspace name/), "South");
  await user.click(saving());
  expect(screen.getByRole("alert").textContent).toContain(sentence);
  expect(field("Numbers and dates").value).toBe("en-US");
  await user.click(saving());
  expect(fieldsSent(action)).toMatchObject({ ...now, name: "South" });
});
