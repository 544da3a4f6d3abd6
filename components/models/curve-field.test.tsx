import { describe, expect, it } from "vitest";
import { box, editor, press, slider } from "@/tests/components/model-editor";
import { modelSent } from "@/tests/components/model-view";
import { screen } from "@/tests/components/page";
import { formSent } from "@/tests/components/sent";

const point = (name: string) => slider(name).getAttribute("aria-valuetext");

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
