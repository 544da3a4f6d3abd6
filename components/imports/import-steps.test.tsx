import { expect, it } from "vitest";
import type { ImportView } from "@/lib/usecases/view-import";
import { checkView } from "@/tests/components/check-view";
import { screen, show, within } from "@/tests/components/page";
import {
  answering,
  checkSent,
  confirmSent,
  idSent,
  readingSent,
  stepAction,
  typedSent,
} from "@/tests/components/sent";
import type { CheckState } from "./check-state";
import { ImportSteps } from "./import-steps";

function page(more: Partial<ImportView>) {
  const actions = {
    ...{ readAgain: stepAction(), chooseKind: stepAction(), chooseColumns: stepAction() },
    ...{ forgetMapping: stepAction(), confirm: stepAction(), discard: stepAction() },
    ...{ leaveAsItIs: stepAction(), takeCheckForm: answering<CheckState>({ typed: {} }) },
  };
  const view: ImportView = {
    ...{ id: "i-1", fileName: "list.csv", status: "checked", steps: [] },
    progress: { status: "checked", done: 1, total: 1, sentence: "" },
    findings: [],
    readingNotes: [],
    notesForScripts: [],
    ...more,
  };
  return { user: show(<ImportSteps view={view} actions={actions} />), ...actions };
}

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

it("names the file, and the steps with the one that is shown", () => {
  page({
    confirm: checkView(),
    steps: [
      { step: "columns", label: "Columns", isShown: false, href: "/import/i-1?step=columns" },
      { step: "check", label: "Check", isShown: true },
    ],
  });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Import list.csv");
  const steps = screen.getByRole("navigation", { name: "Steps of the import" });
  expect(within(steps).getByRole("link").getAttribute("href")).toBe("/import/i-1?step=columns");
  expect(steps.querySelector("[aria-current=step]")?.textContent).toBe("2. Check");
});

const COLUMNS_LINK = { step: "columns", label: "Columns", isShown: true } as const;

it("is discarded at the second press: the first one leads to the question", () => {
  page({ status: "checked", steps: [COLUMNS_LINK], confirm: checkView() });
  expect(screen.getByRole("link", { name: "Discard import…" }).getAttribute("href")).toBe(
    "/import/i-1?step=columns&discard=1#discard",
  );
  expect(screen.queryByRole("button", { name: "Discard import" })).toBeNull();
});

it("says what is lost before it is discarded, and can be kept", async () => {
  const discardQuestion = "Discard this import? Nothing has been written yet.";
  const { user, discard } = page({ status: "reading", steps: [COLUMNS_LINK], discardQuestion });
  expect(screen.getByText(discardQuestion)).toBeTruthy();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.getByRole("link", { name: "Keep working on it" }).getAttribute("href")).toBe(
    "/import/i-1?step=columns#discard",
  );
  await user.click(button("Discard import"));
  expect(idSent(discard)).toBe("i-1");
});

it("keeps what was typed at the check where another step is chosen above it", async () => {
  const { user, takeCheckForm } = page({
    check: checkView(),
    steps: [
      { step: "columns", label: "Columns", isShown: false, href: "/import/i-1?step=columns" },
      { step: "check", label: "Check", isShown: true },
    ],
  });
  const steps = screen.getByRole("navigation", { name: "Steps of the import" });
  await user.click(within(steps).getByRole("button", { name: "Columns" }));
  expect(checkSent(takeCheckForm)).toMatchObject({ intent: "show", to: "step=columns" });
});

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

it("lists values that nobody knows once, and takes what they are", async () => {
  const options = [
    { value: "", label: "as it is" },
    { value: "is framework", label: "framework" },
    { value: "empty", label: "nothing" },
  ];
  const { user, takeCheckForm } = page({
    check: checkView(),
    values: {
      newOwners: "1 new account owner will be added: Zacharias Neu.",
      hasMoreOwners: false,
      more: [],
      canListAll: false,
      values: [
        { name: "to.1.Gold", column: "Agreement", value: "Gold", rows: "2", answer: "", options },
        { name: "to.2.ja", column: "Manager", value: "ja", rows: "1", answer: "empty", options },
      ],
    },
  });
  expect(screen.getByText("1 new account owner will be added: Zacharias Neu.")).toBeTruthy();
  const table = screen.getByRole("table", { name: "Unknown values" });
  expect(within(table).getAllByRole("row", { name: /Gold/ })).toHaveLength(1);
  expect(within(table).getByRole("row", { name: /^Agreement Gold 2/ })).toBeTruthy();
  expect(screen.getByRole("combobox", { name: /^ja in Manager/ })).toHaveProperty("value", "empty");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Gold in Agreement maps to" }),
    "framework",
  );
  const [apply] = screen.getAllByRole("button", { name: "Apply and re-check" });
  if (apply) await user.click(apply);
  expect(typedSent(takeCheckForm).values).toEqual([
    { index: 1, from: "Gold", answer: { choice: "is", value: "framework" } },
  ]);
});

it("takes the reference ticket that is proposed, unless the person says no", async () => {
  const referenceTicket = "Use €300.00 (the median of your 10 accounts) as your typical ticket";
  const { user, confirm } = page({ confirm: checkView({ referenceTicket }) });
  const proposal = screen.getByRole("checkbox", { name: referenceTicket });
  expect(proposal).toHaveProperty("checked", true);
  await user.click(button("Import now"));
  expect(confirmSent(confirm)).toEqual({ skipErrors: false, useReferenceTicket: true });
  await user.click(proposal);
  await user.click(button("Import now"));
  expect(confirmSent(confirm)).toEqual({ skipErrors: false, useReferenceTicket: false });
});

it("leaves rows with errors out only where the person says so", async () => {
  const bad = { rows: [], total: 2 };
  const { user, confirm } = page({ confirm: checkView({ bad }) });
  await user.click(button("Import now"));
  expect(confirmSent(confirm).skipErrors).toBe(false);
  await user.click(screen.getByRole("radio", { name: "Leave out the rows with errors" }));
  await user.click(button("Import now"));
  expect(confirmSent(confirm).skipErrors).toBe(true);
});

it("has nothing to confirm where nothing would be written", () => {
  page({ confirm: checkView({ canImport: false, nothingToDo: "Nothing would change." }) });
  expect(screen.getByText("Nothing would change.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Import now" })).toBeNull();
});
