import { expect, it } from "vitest";
import { makeStatusList, parseStatusList } from "./status-list";

it("takes statuses apart as it puts them together", () => {
  const statuses = ["Closed Lost", "Lost, price", "open"];
  expect(makeStatusList(statuses)).toBe("Closed Lost,Lost\\, price,open");
  expect(parseStatusList(makeStatusList(statuses))).toEqual(statuses);
  expect(parseStatusList(" a, ,b,")).toEqual(["a", "b"]);
});
