import { usePathname } from "next/navigation";
import { expect, it, vi } from "vitest";
import { screen, show } from "@/tests/components/page";
import { FrameLinks } from "./frame-links";

vi.mock("next/navigation", () => ({ usePathname: vi.fn() }));

const PAGES = ["/", "/accounts", "/import", "/settings"];

it.each([
  ["/", ["Portfolio"]],
  ["/accounts", ["Accounts"]],
  ["/accounts/a-1/orders", ["Accounts"]],
  ["/settings/people", ["Settings"]],
  ["/accounts-of-old", []],
  ["/rate", []],
])("on %s the current page is %j", (path, labels) => {
  vi.mocked(usePathname).mockReturnValue(path);
  show(<FrameLinks pages={PAGES} />);
  const current = screen.queryAllByRole("link", { current: "page" });
  expect(current.map(({ textContent }) => textContent)).toEqual(labels);
});
