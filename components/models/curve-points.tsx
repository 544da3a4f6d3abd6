"use client";

import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/control";
import type { ModelView } from "@/lib/usecases/view-model";

type Curve = ModelView["groups"][number]["curves"][number];

interface CurvePointsProps {
  readonly curve: Curve;
  readonly xs: readonly string[];
  readonly ys: readonly string[];
  /** Where it is said what is wrong with them. */
  readonly problemId: string | undefined;
  readonly onChange: (xs: readonly string[], ys: readonly string[]) => void;
}

/** The points of a curve as numbers: these are sent. */
export function CurvePoints({ curve, xs, ys, problemId, onChange }: CurvePointsProps) {
  const { path, label, x, y } = curve;
  const columns = [
    { axis: "x", word: x, texts: xs },
    { axis: "y", word: y, texts: ys },
  ] as const;
  return (
    <details open={problemId !== undefined || undefined}>
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-caption text-muted underline underline-offset-2 hover:text-ink touch:min-h-11">
        Points as numbers<span className="sr-only"> of {label}</span>
      </summary>
      <table className="mt-1 text-table">
        <caption className="sr-only">{label}: points</caption>
        <thead>
          <tr>
            {columns.map(({ axis, word }) => (
              <th key={axis} scope="col" className="pr-2 text-left font-medium">
                {word}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {xs.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place
            <tr key={index}>
              {columns.map(({ axis, word, texts }) => (
                <td key={axis} className="py-0.5 pr-2">
                  <input
                    name={`${path}.${axis}`}
                    aria-label={`${label}, point ${index + 1}, ${word}`}
                    aria-describedby={problemId}
                    inputMode="decimal"
                    maxLength={30}
                    value={texts[index] ?? ""}
                    onChange={({ target: { value } }) =>
                      axis === "x"
                        ? onChange(xs.with(index, value), ys)
                        : onChange(xs, ys.with(index, value))
                    }
                    className={`${CONTROL} w-24`}
                  />
                </td>
              ))}
              <td>
                {xs.length > 2 ? (
                  <Button
                    type="button"
                    aria-label={`Remove point ${index + 1} of ${label}`}
                    onClick={() => onChange(xs.toSpliced(index, 1), ys.toSpliced(index, 1))}
                  >
                    ×
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
