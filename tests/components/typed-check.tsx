import { CHOOSE, showCheck } from "./check-step";
import { screen } from "./page";

export const cell = () => screen.getByRole<HTMLInputElement>("textbox", { name: "NPS, line 2" });

/** A check that has something of everything, with one corrected cell typed. */
export async function typedCheck(...answers: Parameters<typeof showCheck>[1][]) {
  const { user, take } = showCheck(
    {
      bad: {
        total: 60,
        range: "1–50 of 60",
        after: 51,
        rows: [
          {
            ...{ line: 2, label: "Fern", problems: ["“many” is no number."] },
            cells: [{ index: 1, column: "NPS", value: "many", problems: [0] }],
          },
        ],
      },
      asked: {
        total: 2,
        totalWords: "2 rows",
        range: "1–1 of 2",
        after: 4,
        rows: [{ line: 4, label: "Haus", options: [CHOOSE, { value: "leave", label: "Leave" }] }],
      },
      conflicts: {
        total: "1 row",
        rows: [
          {
            ...{ line: 5, label: "Moss", href: "/accounts/a-1" },
            fields: [{ label: "NPS", before: "5", stored: "6", file: "7" }],
          },
        ],
      },
      unmatched: {
        summary: "1 account is not found.",
        accounts: [
          {
            ...{
              key: "id%20K-1",
              label: "Oak",
              rows: "1",
              orders: "1",
              revenue: "€1.00",
              value: "",
            },
            options: [CHOOSE],
          },
        ],
      },
      decided: true,
      rowKinds: {
        hasMoney: false,
        kinds: [
          { kind: "notANumber", title: "Invalid numbers", count: "60", lines: "2", money: "" },
        ],
      },
      planned: {
        rows: [{ line: 9, label: "Reed", what: "new account", foundBy: "" }],
        range: "1–20 of 90",
        after: 29,
      },
    },
    ...answers.flatMap((answer) => (answer ? [answer] : [])),
  );
  await user.clear(cell());
  await user.type(cell(), "7");
  return { user, take };
}
