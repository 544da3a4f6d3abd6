import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

/** A component has no database: a view model that asks for one fails. */
vi.mock("@/lib/db/client", () => ({}));

// Without a stylesheet nearly everything is seen: to ask it of each element takes half the time.
// What is waited for comes at once; on a busy machine it may take longer than the second that is usual.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

/** By it React keeps a choice when a form is reset after its action; happy-dom has none. */
Object.defineProperty(HTMLOptionElement.prototype, "defaultSelected", {
  configurable: true,
  get(this: HTMLOptionElement) {
    return this.hasAttribute("selected");
  },
  set(this: HTMLOptionElement, isSelected: boolean) {
    this.toggleAttribute("selected", isSelected);
  },
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});
