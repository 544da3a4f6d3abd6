import { expect, it, vi } from "vitest";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import { screen, show } from "@/tests/components/page";
import { answering } from "@/tests/components/sent";
import { FactForm } from "./fact-form";

const OPEN: AccountFormState = { status: "open", message: "", problems: {}, values: {} };

it("closes the list of a field by Escape before it closes itself", async () => {
  const onClose = vi.fn();
  const control = {
    ...({ field: "industry", label: "Industry", hint: "", input: "text", value: "" } as const),
    ...{ options: [], required: false, maxLength: 200 },
  };
  const row = {
    ...({ field: "industry" } as const),
    ...{ label: "Industry", value: "not known", known: false, source: "" },
    ...{ ordersHref: undefined, date: "", stale: false, past: [], control },
  };
  const edit = {
    ...{ accountId: "a-1", version: 1, shown: "{}", suggestions: { industry: ["Shipping"] } },
    action: answering<AccountFormState>(OPEN),
  };
  const user = show(<FactForm row={row} edit={edit} onClose={onClose} />);
  await user.click(screen.getByRole("combobox", { name: "Industry" }));
  await screen.findByRole("button", { name: /Show the list/ });
  await user.type(screen.getByRole("combobox", { name: "Industry" }), "ship");
  expect(screen.getAllByRole("option")).toHaveLength(1);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("option")).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Industry" }).value).toBe("ship");
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});
