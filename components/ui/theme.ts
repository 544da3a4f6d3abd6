/** The looks a person can choose from; `automatic` follows the device. */
export const THEMES = ["automatic", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Name of the cookie that keeps the choice. */
export const THEME_COOKIE = "theme";

/** The theme a cookie names; anything else is `automatic`. */
export function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "automatic";
}
