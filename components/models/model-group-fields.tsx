"use client";

import { Section } from "@/components/ui/section";
import type { ModelView } from "@/lib/usecases/view-model";
import { CurveField } from "./curve-field";
import { NumberFields } from "./number-fields";

interface ModelGroupFieldsProps {
  readonly group: ModelView["groups"][number];
  readonly texts: ModelView["texts"];
  readonly spreads: ModelView["tried"]["distributions"];
  /** What is wrong, by field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (changed: Readonly<Record<string, readonly string[]>>) => void;
}

/** One part of the model: its curves and its single figures. */
export function ModelGroupFields(props: ModelGroupFieldsProps) {
  const { group, texts, spreads, problems, onChange } = props;
  return (
    <Section title={group.title} finding={group.note}>
      <div className="grid gap-6 sm:grid-cols-2">
        {group.curves.map((curve) => {
          const { path } = curve;
          const problem = problems[path];
          return (
            <CurveField
              key={path}
              curve={curve}
              scale={texts[`${path}.scale`]?.[0] ?? ""}
              xs={texts[`${path}.x`] ?? []}
              ys={texts[`${path}.y`] ?? []}
              spread={spreads[path]}
              problems={problem ? [problem] : []}
              onChange={(xs, ys) => onChange({ [`${path}.x`]: xs, [`${path}.y`]: ys })}
            />
          );
        })}
      </div>
      <NumberFields
        numbers={group.numbers}
        texts={texts}
        problems={problems}
        onChange={(path, next) => onChange({ [path]: next })}
      />
    </Section>
  );
}
