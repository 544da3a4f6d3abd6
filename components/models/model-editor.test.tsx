import { describe, expect, it, vi } from "vitest";
import { FormWorkspace } from "@/components/ui/form";
import type { ModelFormState } from "@/lib/usecases/save-model";
import {
  EDITED_MODELS,
  modelSent,
  modelView,
  tryingServer,
  whatIfView,
} from "@/tests/components/model-view";
import { screen, show, slide, within } from "@/tests/components/page";
import { answering, formSent } from "@/tests/components/sent";
import { ModelEditor } from "./model-editor";

const OPEN: ModelFormState = { status: "open", message: "", problems: [], name: "", note: "" };
const MOVED = whatIfView({ finding: "7 of 60 accounts would change segment." });
const PROBLEM = { path: "segments.clientFrom", message: "The threshold must be higher." };

type Answer = Parameters<typeof tryingServer>[0];

function editor(
  answer: Answer = () => ({ ok: true, view: MOVED }),
  saved: Partial<ModelFormState> = {},
) {
  const server = tryingServer(answer);
  vi.stubGlobal("fetch", server.fetch);
  const save = answering<ModelFormState>({ ...OPEN, ...saved });
  const user = show(<ModelEditor view={modelView()} save={save} />);
  return { user, save, asked: server.asked };
}

const WEIGHTS = ["Tenure", "Personalization", "Ticket size", "Purchase frequency"];
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const weights = () => WEIGHTS.map((name) => Number(box(name).value));
const slider = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const point = (name: string) => slider(name).getAttribute("aria-valuetext");
const press = (name: string) => screen.getByRole("button", { name });

describe("the rules of a model", () => {
  it.each(EDITED_MODELS)("of $version are all in its form, and no others", async (model) => {
    const server = tryingServer(() => ({ ok: true, view: MOVED }));
    vi.stubGlobal("fetch", server.fetch);
    const save = answering<ModelFormState>(OPEN);
    const user = show(<ModelEditor view={modelView({}, model)} save={save} />);
    const isNewer = model.standing.newcomer !== undefined;
    expect(screen.queryAllByLabelText("New with at most so many purchases")).toHaveLength(
      isNewer ? 1 : 0,
    );
    await user.click(press("Save as a new version"));
    expect(modelSent(formSent(save))).toEqual({ ok: true, model: { ...model, version: "2026.1" } });
  });
});

describe("the weights", () => {
  it("are moved by their sliders, share the rest, and are tried", async () => {
    const { asked } = editor();
    expect(screen.getByText("No account would change segment.")).toBeTruthy();
    slide(slider("Ticket size, weight"), "50");
    expect(box("Ticket size").value).toBe("50");
    expect(weights().reduce((sum, value) => sum + value)).toBe(100);
    expect(await screen.findByText("7 of 60 accounts would change segment.")).toBeTruthy();
    expect(asked.map(modelSent)).toMatchObject([
      { ok: true, model: { weights: { ticketSize: 50 } } },
    ]);
  });

  it("are tried in the workspace of the page, whatever another tab has switched to", async () => {
    const server = tryingServer(() => ({ ok: true, view: MOVED }));
    vi.stubGlobal("fetch", server.fetch);
    show(
      <FormWorkspace name="workspace" value="w-1">
        <ModelEditor view={modelView()} save={answering<ModelFormState>(OPEN)} />
      </FormWorkspace>,
    );
    slide(slider("Ticket size, weight"), "50");
    await screen.findByText("7 of 60 accounts would change segment.");
    expect(server.addresses).toEqual(["/api/models/what-if?workspace=w-1"]);
  });

  it("are the same by ten strokes of a key as by one drag, and of before when it is moved back", () => {
    editor();
    const tenure = slider("Tenure, weight");
    const move = (from: number, to: number) => {
      const step = Math.sign(to - from);
      for (let at = from; at !== to; at += step) slide(tenure, String(at + step));
    };
    const before = weights();
    move(20, 37);
    const byKeys = weights();
    move(37, 0);
    move(0, 20);
    expect(weights()).toEqual(before);
    slide(tenure, "37");
    expect(weights()).toEqual(byKeys);
    slide(tenure, "20");
    expect(weights()).toEqual(before);
  });

  it("begin anew once a slider is left, or a weight was typed", async () => {
    const { user } = editor();
    const tenure = slider("Tenure, weight");
    await user.click(tenure);
    slide(tenure, "37");
    const left = weights();
    await user.click(slider("Ticket size, weight"));
    await user.click(tenure);
    slide(tenure, "50");
    slide(tenure, "37");
    expect(weights()).toEqual(left);
    await user.clear(box("Purchase frequency"));
    await user.type(box("Purchase frequency"), "0");
    slide(tenure, "20");
    expect(weights()[3]).toBe(0);
  });

  it("that are typed share the rest once one leaves the field, a text that is no number does not", async () => {
    const { user } = editor();
    await user.clear(box("Tenure"));
    await user.type(box("Tenure"), "10");
    expect(weights().reduce((sum, value) => sum + value)).not.toBe(100);
    await user.tab();
    expect(box("Tenure").value).toBe("10");
    expect(weights().reduce((sum, value) => sum + value)).toBe(100);
    await user.type(box("Tenure"), "x");
    await user.tab();
    expect(box("Tenure").value).toBe("10x");
  });
});

describe("a curve", () => {
  it("is moved by keys, ten steps at once with Shift, and its numbers follow", async () => {
    const { user, save } = editor();
    expect(point("Tenure, point 3 of 6")).toBe("12 months: 30 points");
    expect(screen.getByRole("slider", { name: "Tenure, point 3 of 6" }).tabIndex).toBe(0);
    slider("Tenure, point 3 of 6").focus();
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}{ArrowRight}");
    expect(point("Tenure, point 3 of 6")).toBe("13 months: 40 points");
    expect(box("Tenure, point 3, months").value).toBe("13");
    expect(box("Tenure, point 3, points").value).toBe("40");
    await user.click(press("Save as a new version"));
    expect(modelSent(formSent(save))).toMatchObject({
      ok: true,
      model: { tenure: { points: expect.arrayContaining([[13, 40]]) } },
    });
  });

  it("loses a point by Delete and gets one by its button", async () => {
    const { user } = editor();
    slider("Tenure, point 3 of 6").focus();
    await user.keyboard("{Delete}");
    expect(slider("Tenure, point 5 of 5")).toBeTruthy();
    await user.click(press("Add a point to Tenure"));
    expect(slider("Tenure, point 6 of 6")).toBeTruthy();
  });

  it("is typed as numbers, and is drawn only while they are a curve", async () => {
    const { user } = editor();
    const x = box("Tenure, point 3, months");
    await user.clear(x);
    expect(screen.queryByLabelText(/^Tenure, point \d of/)).toBeNull();
    await user.type(x, "14");
    expect(point("Tenure, point 3 of 6")).toBe("14 months: 30 points");
    await user.click(press("Remove point 3 of Tenure"));
    expect(slider("Tenure, point 5 of 5")).toBeTruthy();
  });
});

describe("what is tried", () => {
  it("stays the last one that could be a model, with what is wrong at its field", async () => {
    const { user } = editor(() => ({ ok: false, problems: [PROBLEM] }));
    await user.clear(box("Client from a score of"));
    await user.type(box("Client from a score of"), "40");
    expect(await screen.findByText(/^These values are not a valid model yet/)).toBeTruthy();
    expect(screen.getByText("No account would change segment.")).toBeTruthy();
    expect(box("Client from a score of")).toBe(
      screen.getByRole("textbox", { description: PROBLEM.message }),
    );
  });

  it("says so where the server could not be asked", async () => {
    editor(() => "error page");
    slide(slider("Tenure, weight"), "10");
    expect(await screen.findByText(/^The server did not respond/)).toBeTruthy();
  });

  it("shows who moves and why, and the next ones behind them", async () => {
    const mark = { borderline: false, provisional: false, lapsed: false, quiet: false };
    const mover = (name: string) => ({
      ...{ key: name, href: `/accounts/${name}`, name, owner: "Ann", revenue: "€9.00k" },
      before: { ...mark, segment: "client" as const },
      after: { ...mark, segment: "customer" as const },
      reason: "The weights alone: score 61 → 59.",
    });
    const { user, asked } = editor((data) =>
      data.has("after")
        ? { ok: true, view: whatIfView({ movers: [mover("Moss")] }) }
        : { ok: true, view: whatIfView({ movers: [mover("Fern")], next: "behind Fern" }) },
    );
    expect(screen.getByText("No account would change segment.")).toBeTruthy();
    expect(screen.queryByRole("table", { name: /^Accounts that would change/ })).toBeNull();
    slide(slider("Tenure, weight"), "10");
    const table = await screen.findByRole("table", { name: /^Accounts that would change segment/ });
    expect(
      within(table).getByRole("row", { name: /^Fern Ann €9.00k Client Customer The weights/ }),
    ).toBeTruthy();
    await user.click(press("Show more"));
    expect(await within(table).findByRole("row", { name: /^Moss/ })).toBeTruthy();
    expect(within(table).getByRole("row", { name: /^Fern/ })).toBeTruthy();
    expect(asked.at(-1)?.get("after")).toBe("behind Fern");
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });
});

describe("a version", () => {
  it("is stored with its name and note, and applied where that is said", async () => {
    const { user, save } = editor();
    await user.type(box("Name"), "Money first");
    await user.type(box("Note"), "To see.");
    await user.click(press("Save as a new version"));
    expect(formSent(save).get("apply")).toBeNull();
    await user.click(press("Save and apply"));
    expect(formSent(save).get("apply")).toBe("yes");
    expect(save.mock.calls.map(([, data]) => data.get("name"))).toEqual(["Money first", ""]);
    expect(save.mock.calls[0]?.[1].get("note")).toBe("To see.");
  });

  it("that cannot be a model is refused, and what was typed is still there", async () => {
    const { user } = editor(undefined, {
      ...{ status: "invalid", message: "Nothing was saved yet.", problems: [PROBLEM] },
      name: "Cannot be",
    });
    await user.clear(box("Client from a score of"));
    await user.type(box("Client from a score of"), "40");
    await user.type(box("Name"), "Cannot be");
    await user.click(press("Save as a new version"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Nothing was saved yet.");
    expect(within(alert).getByRole("listitem").textContent).toContain(PROBLEM.message);
    expect(box("Client from a score of").value).toBe("40");
    expect(box("Name").value).toBe("Cannot be");
  });

  it("cannot be stored by who may only try", () => {
    show(<ModelEditor view={modelView()} save={undefined} />);
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    expect(slider("Tenure, weight")).toBeTruthy();
  });
});
