import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { errorsOf } from "@/tests/factories/model-errors";

const { purchaseFrequency } = DEFAULT_MODEL;

describe("the curves of a model file", () => {
  it.each<[string, unknown, string]>([
    [
      "x that does not grow",
      {
        ...DEFAULT_MODEL,
        tenure: {
          scale: "linear",
          points: [
            [0, 0],
            [6, 15],
            [6, 20],
          ],
        },
      },
      "tenure: x must grow from point to point.",
    ],
    [
      "x of 0 on the ln scale",
      {
        ...DEFAULT_MODEL,
        ticketSize: {
          scale: "ln",
          points: [
            [0, 0],
            [1, 50],
          ],
        },
      },
      "ticketSize: x must be above 0 on the ln scale.",
    ],
    [
      "points that fall",
      {
        ...DEFAULT_MODEL,
        tenure: {
          scale: "linear",
          points: [
            [0, 50],
            [6, 15],
          ],
        },
      },
      "tenure: the points must never fall: more of a client-like fact cannot lower the score.",
    ],
    [
      "a band with two peaks",
      {
        ...DEFAULT_MODEL,
        purchaseFrequency: {
          ...purchaseFrequency,
          band: {
            scale: "ln",
            points: [
              [1, 10],
              [2, 90],
              [4, 40],
              [8, 90],
            ],
          },
        },
      },
      "purchaseFrequency.band: the points must rise to one peak and fall after it.",
    ],
    [
      "trust that falls",
      {
        ...MODEL_2026_2,
        purchaseFrequency: {
          ...MODEL_2026_2.purchaseFrequency,
          trust: {
            above: 12,
            curve: {
              scale: "linear",
              points: [
                [60, 1],
                [75, 0],
              ],
            },
          },
        },
      },
      "purchaseFrequency.trust.curve: the points must never fall: more of a client-like fact cannot lower the score.",
    ],
  ])("refuses %s", (_name, json, sentence) => {
    expect(errorsOf(json)).toContain(sentence);
  });
});
