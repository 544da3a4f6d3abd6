import { expect, it } from "vitest";
import { showCheck } from "@/tests/components/check-step";
import { screen, show, within } from "@/tests/components/page";
import { checkSent } from "@/tests/components/sent";
import { RowsLeftOut } from "./rows-left-out";

it("leads from the first duplicates to the rows of all of them", async () => {
  const { user, take } = showCheck({
    duplicates: ["“Beta” is in lines 2, 3."],
    duplicatesFinding: "120 accounts appear in more than one row.",
    duplicateKinds: [{ kind: "sameId", title: "Duplicate external IDs" }],
  });
  expect(screen.getByText("120 accounts appear in more than one row.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "See all rows: Duplicate external IDs" }));
  expect(checkSent(take).to).toBe("kind=sameId#of-kind");
});

it("names a row left out once, with all its reasons, and says which rows the page has", () => {
  show(
    <RowsLeftOut
      address="/import/i-1"
      errorFile={undefined}
      view={{
        rows: [
          {
            line: 7,
            label: "Fern",
            reasons: [
              { column: "NPS", sentence: "“x” in “NPS” is not a number." },
              { column: "NPS", sentence: "The row has fewer cells." },
            ],
          },
        ],
        range: "51–100 of 300",
        before: 0,
        after: 7,
      }}
    />,
  );
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows).toHaveLength(2);
  expect(rows[1]?.textContent).toMatch(/^7FernNPS“x” in “NPS” is not a number\.The row has/);
  const pages = within(screen.getByRole("navigation", { name: "Pages of rows" }));
  expect(pages.getByText("51–100 of 300")).toBeTruthy();
  expect(pages.getByRole("link", { name: "Next" }).getAttribute("href")).toBe(
    "/import/i-1?after=7",
  );
  expect(pages.getByRole("link", { name: "Previous" }).getAttribute("href")).toBe(
    "/import/i-1?after=0",
  );
});
