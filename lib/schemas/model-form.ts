import type { Model } from "@/lib/scoring/model";
import { currencyExponent } from "@/lib/tabular/currency";
import { refuseOtherFields } from "./form-fields";
import { valueAt, withValueAt } from "./json-place";
import { MODEL_CURVES, MODEL_NUMBERS, REFERENCE_TICKET } from "./model-fields";
import { type ModelProblem, parseModel } from "./model-schema";

const NUMBER_MAX = 30;
const POINTS_MAX = 50;
const CURVE_PARTS = ["scale", "x", "y"] as const;

/** A model as it was typed: valid, or what is wrong with it, each at its field. */
export type ReadModel =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

/** The texts of a form, by field: a number, or the scale, the x and the heights of a curve. */
export type ModelTexts = Readonly<Record<string, readonly string[]>>;

/** The fields of the form of a model that `others` stand beside. */
export function modelTexts(data: FormData, ...others: readonly string[]): ModelTexts {
  const curves = MODEL_CURVES.flatMap(({ path }) => CURVE_PARTS.map((part) => `${path}.${part}`));
  const numbers = [...MODEL_NUMBERS.map(({ path }) => path), REFERENCE_TICKET];
  refuseOtherFields(data, ...numbers, ...curves, ...others);
  const texts = (name: string) =>
    data
      .getAll(name)
      .slice(0, POINTS_MAX + 1)
      .map((value) => (typeof value === "string" ? value.trim().slice(0, NUMBER_MAX) : ""));
  return Object.fromEntries([...numbers, ...curves].map((name) => [name, texts(name)]));
}

/**
 * Reads a model from the texts of its form; every fault is named. A point of a curve of which both
 * cells are empty is none.
 * @param currency of the workspace: the reference ticket is an amount in it, or empty for none
 */
export function readModelForm(texts: ModelTexts, version: string, currency: string): ReadModel {
  const unread: ModelProblem[] = [];
  const read = (path: string, text: string | undefined) => {
    const number = numberOf(text ?? "");
    if (number === undefined) unread.push({ path, message: `“${text ?? ""}” is not a number.` });
    return number ?? 0;
  };
  const rules = rulesGiven(texts);
  const isLeftOut = (rule: string | undefined) => rule !== undefined && !rules.has(rule);
  let json: unknown = { version };
  for (const { path, rule } of MODEL_NUMBERS) {
    if (isLeftOut(rule)) continue;
    json = withValueAt(json, path, read(path, texts[path]?.[0]));
  }
  for (const { path, rule } of MODEL_CURVES) {
    if (isLeftOut(rule)) continue;
    const xs = texts[`${path}.x`] ?? [];
    const ys = texts[`${path}.y`] ?? [];
    const points = xs.flatMap((x, index) => {
      const y = ys[index] ?? "";
      return x === "" && y === "" ? [] : [[read(path, x), read(path, y)]];
    });
    json = withValueAt(json, path, { scale: texts[`${path}.scale`]?.[0], points });
  }
  const ticket = texts[REFERENCE_TICKET]?.[0] ?? "";
  if (ticket !== "") {
    const minor = Math.round(read(REFERENCE_TICKET, ticket) * 10 ** currencyExponent(currency));
    json = withValueAt(json, REFERENCE_TICKET, { minor, currency });
  }
  const parsed = parseModel(json);
  if (parsed.ok && unread.length === 0) return { ok: true, model: parsed.model };
  // What could not be read was taken for 0: what follows from that is not the person's fault.
  return {
    ok: false,
    problems: unread.length > 0 ? unread : parsed.ok ? [] : parsed.problems.map(atField),
  };
}

/** The rules of which at least one field is filled in: a model may lack the others. */
function rulesGiven(texts: ModelTexts): ReadonlySet<string> {
  const isFilled = (field: string) => (texts[field] ?? []).some((text) => text !== "");
  const fields = [
    ...MODEL_NUMBERS.map(({ path, rule }) => ({ rule, field: path })),
    ...MODEL_CURVES.map(({ path, rule }) => ({ rule, field: `${path}.x` })),
  ];
  return new Set(fields.flatMap(({ rule, field }) => (rule && isFilled(field) ? [rule] : [])));
}

/** The form of a model, filled with what it says. */
export function writeModelTexts(model: Model, currency: string): ModelTexts {
  const number = (path: string) => [String(valueAt(model, path) ?? "")];
  const ticket = model.referenceTicket;
  return {
    ...Object.fromEntries(MODEL_NUMBERS.map(({ path }) => [path, number(path)])),
    ...Object.fromEntries(
      MODEL_CURVES.flatMap(({ path }) => {
        const points = pointsAt(model, path);
        return [
          [`${path}.scale`, [String(valueAt(model, `${path}.scale`) ?? "")]],
          [`${path}.x`, points.map(([x]) => String(x))],
          [`${path}.y`, points.map(([, y]) => String(y))],
        ];
      }),
    ),
    [REFERENCE_TICKET]: [ticket ? String(ticket.minor / 10 ** currencyExponent(currency)) : ""],
  };
}

/** The listed points of a curve of a model. */
export function pointsAt(model: Model, path: string): readonly (readonly [number, number])[] {
  const points = valueAt(model, `${path}.points`);
  if (!Array.isArray(points)) return [];
  return points.map(([x, y]): readonly [number, number] => [Number(x), Number(y)]);
}

/** One mark divides: neither models nor curves hold numbers that need another. */
function numberOf(text: string): number | undefined {
  const canonical = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(canonical) ? Number(canonical) : undefined;
}

/** A problem at the field of the form that it concerns. */
function atField({ path, message }: ModelProblem): ModelProblem {
  const fields = [...MODEL_NUMBERS, ...MODEL_CURVES].map((field) => field.path);
  const field = [...fields, REFERENCE_TICKET].find(
    (known) => path === known || path.startsWith(`${known}.`),
  );
  return { path: field ?? path, message };
}
