import { expect, test } from "vitest";
import { openWorkbook } from "./open-workbook";
import { SheetReader } from "./sheet-rows";

test("import 45: entities of a table in a page are decoded, and markup stays text", async () => {
  const html =
    "<html><body><table><tr><td>M&uuml;ller</td><td>M&#252;ller &#xFC;</td><td>10,00 &euro;</td></tr><tr><td>&quot;X&quot; &lt;b&gt; &amp;eacute;</td><td>&minus;5,00</td><td>&#60;i&#62;</td></tr></table></body></html>";
  const reader = new SheetReader(await openWorkbook(new TextEncoder().encode(html)));
  expect([...reader.rows(0)].map(({ cells }) => cells)).toEqual([
    ["Müller", "Müller ü", "10,00 €"],
    ['"X" <b> &eacute;', "\u22125,00", "<i>"],
  ]);
});
