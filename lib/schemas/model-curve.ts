import { z } from "zod";

const CURVE_POINTS_MAX = 50;
const X_MAX = 1_000_000;

/** How the points of a curve must run, so that the laws of the rating hold for every model. */
type Course = "rising" | "falling" | "onePeak";

const COURSE_MESSAGES: Readonly<Record<Course, string>> = {
  rising: "the points must never fall: more of a client-like fact cannot lower the score",
  falling: "the values must never rise: more irregular gaps cannot raise the score",
  onePeak: "the points must rise to one peak and fall after it",
};

/** Whether heights, from left to right, run that way. */
export function follows(heights: readonly number[], course: Course): boolean {
  const steps = heights.slice(1).map((height, index) => height - (heights[index] ?? height));
  if (course === "rising") return steps.every((step) => step >= 0);
  if (course === "falling") return steps.every((step) => step <= 0);
  const firstFall = steps.findIndex((step) => step < 0);
  return firstFall < 0 || steps.slice(firstFall).every((step) => step <= 0);
}

/** A curve of a scoring model: x grows from point to point, the heights take their course. */
export function curve(height: z.ZodNumber, course: Course) {
  return z
    .strictObject({
      scale: z.enum(["linear", "ln"]),
      points: z
        .array(z.tuple([z.number().min(0).max(X_MAX), height]))
        .min(2)
        .max(CURVE_POINTS_MAX),
    })
    .refine(
      ({ points: listed }) => listed.every(([x], i) => i === 0 || x > (listed[i - 1]?.[0] ?? x)),
      {
        message: "x must grow from point to point",
      },
    )
    .refine(({ scale, points: listed }) => scale === "linear" || listed.every(([x]) => x > 0), {
      message: "x must be above 0 on the ln scale",
    })
    .refine(
      ({ points: listed }) =>
        follows(
          listed.map(([, y]) => y),
          course,
        ),
      {
        message: COURSE_MESSAGES[course],
      },
    );
}
