import { expect, it } from "vitest";
import { answerWith } from "./answer-door";

it("names the option of the command line or the field of the API", () => {
  expect(answerWith("command", "amountPer", "order")).toBe("--amount-per order");
  expect(answerWith("api", "amountPer", "order")).toBe("amountPer=order");
  expect(answerWith("command", "keepAllStatuses")).toBe("--keep-all-statuses");
  expect(answerWith("api", "keepAllStatuses")).toBe("keepAllStatuses=yes");
  expect(answerWith("command", "excludeStatus", 'Lost, "so"')).toBe(
    `--exclude-status 'Lost, "so"'`,
  );
});
