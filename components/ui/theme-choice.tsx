"use client";

import { type ChangeEvent, useId } from "react";
import { Choice } from "./choice";
import { THEME_COOKIE, type Theme, themeOf } from "./theme";

const YEAR_SECONDS = 31_536_000;

const OPTIONS = [
  { value: "automatic", label: "Automatic" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const satisfies readonly { value: Theme; label: string }[];

/** Chooses the look at once and keeps it in a cookie; without JavaScript the device decides. */
export function ThemeChoice({ theme }: { readonly theme: Theme }) {
  const id = useId();
  function choose(event: ChangeEvent<HTMLSelectElement>) {
    const chosen = themeOf(event.target.value);
    const age = chosen === "automatic" ? 0 : YEAR_SECONDS;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
    document.cookie = `${THEME_COOKIE}=${chosen}; path=/; max-age=${age}; samesite=lax`;
    if (chosen === "automatic") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        Theme
      </label>
      <Choice id={id} defaultValue={theme} options={OPTIONS} onChange={choose} />
    </>
  );
}
