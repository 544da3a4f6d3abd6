/** The keys that do something by themselves, and where. */
export const SHORTCUTS = [
  { keys: "Ctrl K or ⌘ K", does: "Search accounts", where: "Every page" },
  { keys: "n", does: "Save the facts and go to the next account", where: "Rate accounts" },
  { keys: "s", does: "Skip the account", where: "Rate accounts, label accounts" },
  {
    keys: "c",
    does: "Label as client; press again to override the rating",
    where: "Label accounts",
  },
  {
    keys: "u",
    does: "Label as customer; press again to override the rating",
    where: "Label accounts",
  },
  { keys: "o", does: "Go to the override", where: "An account" },
] as const;
