"use client";

import { useRef } from "react";
import { CONTROL } from "@/components/ui/control";
import type { ModelView } from "@/lib/usecases/view-model";
import { shareWeights, WEIGHT_MAX } from "./share-weights";

interface WeightFieldsProps {
  readonly weights: ModelView["weights"];
  /** In the same order, as typed. */
  readonly texts: readonly string[];
  readonly problems: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
}

/** What a slider was entered with, and what it has made of that since. */
interface Entered {
  readonly index: number;
  readonly weights: readonly number[];
  readonly made: string;
}

/**
 * The four weights: moving one shares the rest among the others, so that they total 100. As long as
 * one slider is moved, the rest is shared in proportion to the weights that it was entered with:
 * ten strokes of a key make what one drag makes, and moving back leaves everything as it was.
 */
export function WeightFields({ weights, texts, problems, onChange }: WeightFieldsProps) {
  const share = (index: number, value: number) =>
    onChange(shareWeights(texts.map(Number), index, value).map(String));
  const entered = useRef<Entered>(undefined);
  const slide = (index: number, value: number) => {
    const last = entered.current;
    // Whatever else changed the weights meanwhile begins anew.
    const isSame = last?.index === index && last.made === texts.join();
    const weights = isSame ? last.weights : texts.map(Number);
    const made = shareWeights(weights, index, value).map(String);
    entered.current = { index, weights, made: made.join() };
    onChange(made);
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="float-left w-full font-medium">Weights</legend>
      <p className="text-caption text-muted">
        They add up to 100. Moving one adjusts the others in proportion. None can exceed{" "}
        {WEIGHT_MAX}.
      </p>
      {problems.map((problem) => (
        <p key={problem} className="font-medium text-danger">
          {problem}
        </p>
      ))}
      {weights.map(({ path, label }, index) => {
        const text = texts[index] ?? "";
        return (
          <div key={path} className="grid grid-cols-[9rem_minmax(0,1fr)_4.5rem] items-center gap-3">
            <label htmlFor={path}>{label}</label>
            <input
              type="range"
              aria-label={`${label}, weight`}
              min={0}
              max={WEIGHT_MAX}
              value={Number(text) || 0}
              onChange={({ target }) => slide(index, Number(target.value))}
              onBlur={() => {
                entered.current = undefined;
              }}
              className="min-h-6 w-full accent-(--color-accent) touch:min-h-11"
            />
            <input
              id={path}
              name={path}
              inputMode="decimal"
              maxLength={30}
              value={text}
              onChange={({ target }) => onChange(texts.with(index, target.value))}
              onBlur={() => {
                if (text.trim() !== "" && Number.isFinite(Number(text))) share(index, Number(text));
              }}
              className={`${CONTROL} w-full text-right tabular-nums`}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
