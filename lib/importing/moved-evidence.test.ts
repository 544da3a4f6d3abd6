import { describe, expect, test } from "vitest";
import {
  type Evidence,
  readEvidence,
  readEvidenceBefore,
  writeEvidence,
} from "@/lib/schemas/account-record";
import { evidenceBefore, movedEvidence } from "./moved-evidence";

const BEFORE: Evidence = {
  nps: { source: "hand", on: 100 },
  csat: { source: "import", on: 100 },
  judged: { source: "import", on: 100 },
  ordersTotal: { source: "import", on: 100 },
  orders12m: { source: "orders", on: 100 },
};
const AFTER: Evidence = {
  nps: { source: "import", on: 200 },
  csat: { source: "import", on: 200 },
  judged: { source: "import", on: 100 },
  ordersTotal: { source: "orders", on: 200 },
  orders12m: { source: "orders", on: 200 },
  hours12m: { source: "import", on: 200 },
};

describe("import 25: evidence of before", () => {
  test("import 25: names the source and date of what moved, and nothing of what did not", () => {
    expect(movedEvidence(BEFORE, AFTER)).toEqual({
      nps: { source: "hand", on: 100 },
      csat: { source: "import", on: 100 },
      ordersTotal: { source: "import", on: 100 },
      hours12m: null,
    });
  });

  test("import 25: gives the evidence of before back, but for what is derived anyway", () => {
    expect(evidenceBefore(AFTER, movedEvidence(BEFORE, AFTER))).toEqual({
      ...BEFORE,
      orders12m: { source: "orders", on: 200 },
    });
  });

  test("import 25: is stored in few words and read back", () => {
    const moved = movedEvidence(BEFORE, AFTER);
    const text = writeEvidence(moved);
    expect(readEvidenceBefore(text)).toEqual(moved);
    expect(text).toContain('["ordersTotal","csat"]');
    expect(readEvidenceBefore(writeEvidence({}))).toEqual({});
  });

  test("the evidence of an account is read as it is stored now and as it was stored before", () => {
    expect(readEvidence(writeEvidence(AFTER))).toEqual(AFTER);
    expect(readEvidence(JSON.stringify(AFTER))).toEqual(AFTER);
    expect(readEvidence(writeEvidence({}))).toEqual({});
    expect(() => readEvidence('[[{"source":"guess","on":1},["nps"]]]')).toThrow();
    expect(() => readEvidence('{"nps":{"source":"hand"}}')).toThrow();
  });

  test("import 25: a fact that is unknown now had a source before", () => {
    const { nps } = BEFORE;
    expect(movedEvidence({ nps }, {})).toEqual({ nps });
    expect(evidenceBefore({}, { nps })).toEqual({ nps });
  });
});
