import { z } from "zod";
import { FOREIGN_KINDS, REPORT_PROGRAMS, type Refusal } from "@/lib/tabular/refusal";

const line = z.number();

export const refusalSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("empty") }),
  z.object({ code: z.literal("tooLarge") }),
  z.object({ code: z.literal("notText"), looksLike: z.enum(FOREIGN_KINDS) }),
  z.object({
    code: z.literal("unclearCharacters"),
    word: z.string().max(100),
    readings: z
      .array(
        z.object({
          encoding: z.string().max(40),
          word: z.string().max(100),
          isUnlikely: z.boolean().optional(),
          cells: z.array(z.string().max(200)).max(5).readonly().optional(),
        }),
      )
      .max(10)
      .readonly(),
  }),
  z.object({ code: z.literal("nulCharacter"), line }),
  z.object({ code: z.literal("unclosedQuote"), line }),
  z.object({ code: z.literal("swallowedLines"), line, lastLine: z.number() }),
  z.object({
    code: z.literal("groupedReport"),
    program: z.enum(REPORT_PROGRAMS),
    line: line.optional(),
  }),
  z.object({ code: z.literal("dividedByBlanks") }),
  z.object({ code: z.literal("tooManyRows"), line }),
  z.object({ code: z.literal("tooManyColumns"), line }),
  z.object({ code: z.literal("cellTooLong"), line }),
  z.object({ code: z.literal("noHeaderLine"), line }),
  z.object({ code: z.literal("notWorkbook") }),
  z.object({ code: z.literal("archive") }),
  z.object({ code: z.literal("encrypted") }),
  z.object({ code: z.literal("brokenWorkbook") }),
  z.object({ code: z.literal("workbookTooLarge") }),
  z.object({ code: z.literal("workbookTooHeavy") }),
  z.object({ code: z.literal("tooManySheets") }),
  z.object({ code: z.literal("noRows") }),
  z.object({ code: z.literal("noSheet") }),
]);

/** Reads a stored refusal of a file. Throws where it is not what we wrote: that is a bug. */
export function readRefusal(json: string): Refusal {
  return refusalSchema.parse(JSON.parse(json));
}
