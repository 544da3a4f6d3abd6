import { expect, it } from "vitest";
import type { OverrideView } from "@/lib/usecases/account-override-view";
import type { OverrideFormState } from "@/lib/usecases/override-account";
import { screen, show } from "@/tests/components/page";
import { echoing, fieldsSent } from "@/tests/components/sent";
import { OverrideForm } from "./override-form";

const NONE: OverrideView = {
  ...{ state: undefined, sentences: [], reason: "", shown: "" },
  values: { segment: "", reason: "", expiresOn: "", reviewOn: "" },
};
const REFUSED: OverrideFormState = {
  ...{ status: "invalid", message: "Nothing was saved yet.", meanwhile: [], values: {} },
  problems: { reason: "Say why." },
};

function form(override: OverrideView, ...answers: readonly Partial<OverrideFormState>[]) {
  const [first = {}, ...others] = answers.map((answer) => ({ ...REFUSED, ...answer }));
  const action = echoing<OverrideFormState>({ ...REFUSED, ...first }, ...others);
  const user = show(
    <OverrideForm accountId="a-1" override={override} shownFacts='{"nps":"7"}' action={action} />,
  );
  return { user, action };
}

const segment = () => screen.getByLabelText<HTMLSelectElement>(/^Rate this account as/);
const reason = () => screen.getByLabelText<HTMLTextAreaElement>(/^Reason/);
const singleKeys = () => screen.getByRole("checkbox", { name: /^Use the key o/ });
const press = (name: string) => screen.getByRole("button", { name });

it("says what is missing where the focus goes, and keeps what was typed", async () => {
  const { user, action } = form(NONE);
  await user.selectOptions(segment(), "client");
  await user.type(screen.getByLabelText("Expires"), "2027-01-31");
  await user.click(press("Override"));
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toBe("Nothing was saved yet.");
  expect(document.activeElement).toBe(alert);
  expect(reason()).toBe(screen.getByRole("textbox", { description: /Say why\.$/ }));
  expect(segment().value).toBe("client");
  expect(screen.getByLabelText("Expires")).toHaveProperty("value", "2027-01-31");
  expect(fieldsSent(action)).toEqual({
    ...{ accountId: "a-1", shown: '{"nps":"7"}', shownOverride: "", segment: "client" },
    ...{ reason: "", expiresOn: "2027-01-31", reviewOn: "" },
  });
});

it("shows what somebody else changed meanwhile, and is saved against that", async () => {
  const now = { shown: '{"nps":"8"}', shownOverride: "now" };
  const meanwhile = ["NPS: 7 → 8 (Ines)"];
  const { user, action } = form(
    NONE,
    { status: "conflict", problems: {}, meanwhile, values: now },
    { status: "saved", problems: {} },
  );
  await user.type(reason(), "Too good to lose.");
  await user.click(press("Override"));
  expect(screen.getByRole("alert").textContent).toContain("NPS: 7 → 8 (Ines)");
  expect(reason().value).toBe("Too good to lose.");
  await user.click(press("Override"));
  expect(fieldsSent(action)).toMatchObject({ ...now, reason: "Too good to lose." });
});

it("begins with the override that is there, and changes it", async () => {
  const there: OverrideView = {
    ...{ state: "client", sentences: [], reason: "Loyal.", shown: "stored" },
    values: { segment: "client", reason: "Loyal.", expiresOn: "", reviewOn: "2027-01-31" },
  };
  const { user, action } = form(there, { status: "saved", problems: {} });
  expect(reason().value).toBe("Loyal.");
  expect(screen.getByLabelText("Review on")).toHaveProperty("value", "2027-01-31");
  await user.click(press("Change the override"));
  expect(fieldsSent(action)).toMatchObject({ shownOverride: "stored", segment: "client" });
  const said = screen.getByRole("status");
  expect(said.textContent).toMatch(/^Saved\./);
  expect(document.activeElement).toBe(said);
});

it("is reached by the key o, but not from a field, with a modifier, or once that is switched off", async () => {
  const { user } = form(NONE);
  await user.keyboard("o");
  expect(document.activeElement).toBe(segment());
  await user.click(reason());
  await user.keyboard("o");
  expect(document.activeElement).toBe(reason());
  expect(reason().value).toBe("o");
  segment().blur();
  reason().blur();
  await user.keyboard("{Control>}o{/Control}");
  expect(document.activeElement).toBe(document.body);
  await user.click(singleKeys());
  await user.keyboard("o");
  expect(document.activeElement).toBe(singleKeys());
  await user.click(singleKeys());
  await user.keyboard("o");
  expect(document.activeElement).toBe(segment());
});

it("remembers in this browser that the key is off", async () => {
  const { user } = form(NONE);
  await user.click(singleKeys());
  form(NONE);
  const boxes = screen.getAllByRole("checkbox", { name: /^Use the key o/ });
  expect(boxes.map((box) => ("checked" in box ? box.checked : undefined))).toEqual([false, false]);
});
