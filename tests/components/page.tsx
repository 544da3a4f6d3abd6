import { setImmediate } from "node:timers/promises";
import { fireEvent, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";

export { screen, waitFor, within } from "@testing-library/react";

/** More than what follows an input takes: its action, the answer, drawing it, moving the focus. */
const TURNS = 10;

/** Draws a part of a page; answers the person in front of it, who waits for what each input does. */
export function show(part: ReactElement): UserEvent {
  const user = userEvent.setup({ advanceTimers: settled });
  render(part);
  return user;
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
}

/** Moves a slider to a value. */
export function slide(slider: HTMLInputElement, value: string): void {
  fireEvent.change(slider, { target: { value } });
}
