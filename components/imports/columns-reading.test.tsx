import { describe, expect, it } from "vitest";
import { button, choice, chosenText, rowOf, step } from "@/tests/components/columns-step";
import { screen } from "@/tests/components/page";
import { kindSent, readingSent } from "@/tests/components/sent";

describe("how a file is read", () => {
  it("is shown with what is assumed, and read again under other characters", async () => {
    const file = Uint8Array.from([...Buffer.from("Account name\n"), 0x4d, 0xe8, 0x72, 0x0a]);
    const { user, readAgain } = await step(file);
    const characters = choice("Encoding");
    expect(characters.value).toBe("windows-1252");
    expect(characters).toBe(choice("Encoding", /^Assumed, because the file is not UTF-8/));
    expect(rowOf("Account name").getByText("Mèr")).toBeTruthy();
    await user.selectOptions(characters, "Cyrillic (windows-1251)");
    await user.click(button("Read it again"));
    expect(readingSent(readAgain)).toMatchObject({ encoding: "windows-1251", headerLine: 1 });
  });

  it("is shown as it was chosen once it was read so", async () => {
    const file = Uint8Array.from([...Buffer.from("Account name\n"), 0x4d, 0xe8, 0x72, 0x0a]);
    await step(file, { encoding: "windows-1251" });
    expect(rowOf("Account name").getByText("Mиr")).toBeTruthy();
    const characters = choice("Encoding", /^Chosen by you\.$/);
    expect(chosenText(characters)).toBe("Cyrillic (windows-1251)");
  });

  it("names the header row by its cells, and takes another", async () => {
    const { user, readAgain } = await step(
      "Accounts of the north;2024\nAccount name;Country\nTitelhaus;DE\n",
    );
    expect(screen.getByText("2 rows and 2 columns below the header in line 1.")).toBeTruthy();
    await user.selectOptions(choice("Header row"), "Line 2: Account name, Country");
    await user.click(button("Read it again"));
    expect(readingSent(readAgain)).toMatchObject({ headerLine: 2, delimiter: ";" });
  });

  it("import 48: offers columns to be filled from above, and a second header row", async () => {
    const { user, readAgain } = await step(
      "Customer,Order date,Amount\nAlder,2026-01-05,1\n,2026-02-05,2\n,2026-03-05,3\n",
    );
    expect(
      screen.getByText(/^“Customer” seems to be filled only in the first row of each group/),
    ).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Customer" }));
    await user.selectOptions(choice("Second header row"), "Units or technical names: leave out");
    await user.click(button("Read it again"));
    expect(readingSent(readAgain)).toMatchObject({
      fillDown: ["Customer"],
      secondHeader: "left-out",
    });
  });

  it("names the delimiter, and takes another", async () => {
    const { user, readAgain } = await step("Account name|Country\nStrichhaus|DE\nBalken|AT\n");
    expect(choice("Column separator").value).toBe("|");
    await user.selectOptions(choice("Column separator"), "comma");
    await user.click(button("Read it again"));
    expect(readingSent(readAgain)).toMatchObject({ delimiter: "," });
  });

  it("can be taken for the other kind of file", async () => {
    const { user, chooseKind } = await step("Account name,NPS\nFern,7\n");
    await user.selectOptions(choice("The file is"), "orders");
    await user.click(button("Apply"));
    expect(kindSent(chooseKind)).toBe("orders");
  });
});
