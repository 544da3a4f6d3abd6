import { describe, expect, it, vi } from "vitest";
import { FormWorkspace } from "@/components/ui/form";
import type { ModelFormState } from "@/lib/usecases/save-model";
import { box, editor, MOVED, OPEN, slider } from "@/tests/components/model-editor";
import { modelSent, modelView, tryingServer } from "@/tests/components/model-view";
import { screen, show, slide } from "@/tests/components/page";
import { answering } from "@/tests/components/sent";
import { ModelEditor } from "./model-editor";

const WEIGHTS = ["Tenure", "Personalization", "Ticket size", "Purchase frequency"];
const weights = () => WEIGHTS.map((name) => Number(box(name).value));

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
