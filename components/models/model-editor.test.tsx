import { describe, expect, it, vi } from "vitest";
import type { ModelFormState } from "@/lib/usecases/save-model";
import { box, editor, MOVED, OPEN, PROBLEM, press, slider } from "@/tests/components/model-editor";
import { EDITED_MODELS, modelSent, modelView, tryingServer } from "@/tests/components/model-view";
import { screen, show, within } from "@/tests/components/page";
import { answering, formSent } from "@/tests/components/sent";
import { ModelEditor } from "./model-editor";

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
