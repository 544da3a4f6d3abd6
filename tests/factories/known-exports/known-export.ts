import type { FileKind } from "@/lib/importing/targets";
import type { RatedAccount } from "@/tests/factories/rate-text";

/** What is answered where a person is asked, by the name that the option and the API's field share. */
export interface ExportAnswers {
  readonly excludeStatus?: string;
  readonly dates?: string;
  readonly decimal?: string;
  readonly groupRows?: string;
  /** One "Header=Field" a line. */
  readonly map?: string;
}

/** A file in the documented shape of a program, with what it says to the cent. */
export interface KnownExport {
  readonly program: string;
  readonly kind: FileKind;
  readonly file: string | Uint8Array<ArrayBuffer>;
  /** Of its amounts; euro where absent. */
  readonly currency?: string;
  /** Without any of these, both doors stop and name the option. */
  readonly answers?: ExportAnswers;
  readonly accounts: readonly RatedAccount[];
}

/** All exports are read as of this day. */
export const EXPORTS_AS_OF = "2026-03-31";

/** The answers of an export, without one of them. */
export const answersBut = ({ answers = {} }: KnownExport, left?: string): ExportAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== left));

/** The option of the command line that gives an answer: "exclude-status". */
export const optionOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
