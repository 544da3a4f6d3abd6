import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

/** A component has no database: a view model that asks for one fails. */
vi.mock("@/lib/db/client", () => ({}));

/** Without a stylesheet nearly everything is seen: to ask each element by its style takes half the time. */
configure({ defaultHidden: true });

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
