import { useState } from "react";
import { expect, it } from "vitest";
import { screen, show } from "@/tests/components/page";
import { KeepFocus } from "./keep-focus";
import { NotSaved } from "./outcome";

function Rows() {
  const [rows, setRows] = useState(["EUR", "JPY"]);
  return (
    <KeepFocus>
      {rows.map((row) => (
        <button key={row} type="button" onClick={() => setRows(rows.filter((one) => one !== row))}>
          Remove {row}
        </button>
      ))}
      <span>Currency rates</span>
    </KeepFocus>
  );
}

it("has the focus where a row was taken away with its button", async () => {
  const user = show(<Rows />);
  await user.click(screen.getByRole("button", { name: "Remove JPY" }));
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement).toBe(screen.getByText("Currency rates").parentElement);
});

function Form() {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const add = () =>
    setProblems({ ...problems, [`field${Object.keys(problems).length}`]: "Wrong." });
  return (
    <>
      <NotSaved problems={problems} />
      <button type="button" onClick={add}>
        Save
      </button>
    </>
  );
}

it("says how many fields to check, and takes the focus with each answer", async () => {
  const user = show(<Form />);
  expect(screen.queryByRole("alert")).toBeNull();
  for (const words of ["Check the marked field.", "Check the marked fields."]) {
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(document.activeElement).toBe(screen.getByRole("alert"));
    expect(screen.getByRole("alert").textContent).toBe(`Not saved. ${words}`);
  }
});
