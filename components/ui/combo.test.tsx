import { afterEach, expect, it, vi } from "vitest";
import { screen, show } from "@/tests/components/page";
import { answering, fieldsSent } from "@/tests/components/sent";
import { Field } from "./field";

const OWNERS = ["Anna Berg", "Bo Lund", "Zoë Kern"];

afterEach(() => vi.restoreAllMocks());

function form(value = "") {
  const action = answering<undefined>(undefined);
  const user = show(
    <form action={(data) => void action(undefined, data)}>
      <Field
        id="owner"
        input="combo"
        name="owner"
        label="Account owner"
        value={value}
        options={OWNERS}
        addName="confirm.owner"
        addLabel={(typed) => `Add “${typed}” as a new account owner`}
      />
      <button type="submit">Save</button>
    </form>,
  );
  return { user, action };
}

const plain = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Account owner" });
/** The field once its list has come. */
async function loaded(user: ReturnType<typeof form>["user"]): Promise<HTMLInputElement> {
  await user.click(plain());
  await screen.findByRole("button", { name: /Show the list/ });
  return plain();
}
const choices = () => screen.queryAllByRole("option").map((option) => option.textContent);

it("is a plain field with the browser's own list at first", () => {
  form("Anna Berg");
  expect(plain()).toMatchObject({ name: "owner", value: "Anna Berg" });
  expect([...(plain().list?.options ?? [])].map(({ value }) => value)).toEqual(OWNERS);
});

it("finds what is typed, whatever its capitals and accents, and takes what is chosen", async () => {
  const { user, action } = form();
  const field = await loaded(user);
  expect(document.activeElement).toBe(field);
  await user.type(field, "zoe");
  expect(choices()).toEqual(["Zoë Kern", "Add “zoe” as a new account owner"]);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(plain().value).toBe("Zoë Kern");
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(fieldsSent(action)).toEqual({ owner: "Zoë Kern" });
});

it("adds somebody new where that is chosen, and not by typing alone", async () => {
  const { user, action } = form();
  const field = await loaded(user);
  await user.type(field, "Kim Vo");
  expect(choices()).toEqual(["Add “Kim Vo” as a new account owner"]);
  await user.tab();
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(fieldsSent(action)).toEqual({ owner: "Kim Vo" });
  await user.clear(plain());
  await user.type(plain(), "Kim Vo");
  await user.keyboard("{ArrowDown}{Enter}");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(fieldsSent(action)).toEqual({ owner: "Kim Vo", "confirm.owner": "Kim Vo" });
});

it("keeps what stood there, with its hint and its problem", async () => {
  const { user, action } = form("Bo Lund");
  const field = await loaded(user);
  expect(field.value).toBe("Bo Lund");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(fieldsSent(action)).toEqual({ owner: "Bo Lund" });
});

it("replaces what was selected before its list had come", async () => {
  const { user } = form("Bo Lund");
  plain().focus();
  plain().select();
  await screen.findByRole("button", { name: /Show the list/ });
  await user.keyboard("Zoë Kern");
  expect(plain().value).toBe("Zoë Kern");
});
