import { expect, it } from "vitest";
import { page } from "@/tests/components/import-steps";
import { screen } from "@/tests/components/page";
import { readingSent } from "@/tests/components/sent";

const button = (name: string) => screen.getByRole("button", { name });

const ENDED = {
  status: "failed",
  sentence: "This is not a text file.",
  figures: [],
  notes: [],
  mayReadAgain: false,
  record: { facts: [], mapping: [] },
  leftOut: { rows: [], after: undefined },
} as const;

it("says why a file was refused, leads to another, and reads it in another way where that may help", async () => {
  const { user, readAgain } = page({
    status: "failed",
    ended: ENDED,
    otherReading: [
      {
        ...{ name: "encoding", label: "Encoding", value: "" },
        options: [
          { value: "", label: "Detect automatically" },
          { value: "utf-8", label: "UTF-8" },
        ],
      },
    ],
  });
  expect(screen.getByText("This is not a text file.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Upload another file" }).getAttribute("href")).toBe(
    "/import",
  );
  await user.click(button("Read it again"));
  expect(readingSent(readAgain)).toEqual({});
  await user.selectOptions(screen.getByRole("combobox", { name: "Encoding" }), "UTF-8");
  await user.click(button("Read it again"));
  expect(readingSent(readAgain)).toEqual({ encoding: "utf-8" });
  expect(screen.queryByRole("link", { name: "Discard import…" })).toBeNull();
});

it("import 45: asks which characters a file is written in, and reads it with the ones chosen", async () => {
  const { user, readAgain } = page({
    status: "failed",
    ended: ENDED,
    question: {
      title: "Which characters is this file written in?",
      sentence: "Choose the one under which these cells of the file are right.",
      name: "encoding",
      choices: [
        { value: "cp850", label: "Western European (DOS, CP850)", cells: ["Müller", "Größe"] },
        { value: "windows-1250", label: "Central European", cells: ["M\ufffdller"] },
      ],
      kept: [{ name: "delimiter", value: ";" }],
    },
  });
  expect(screen.queryByText("This import has ended")).toBeNull();
  const likeliest = screen.getByRole<HTMLInputElement>("radio", { name: /CP850.*Müller · Größe/ });
  expect(likeliest.checked).toBe(true);
  await user.click(button("Read it this way"));
  expect(readingSent(readAgain)).toEqual({ encoding: "cp850", delimiter: ";" });
});
