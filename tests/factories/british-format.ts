import { formatFor } from "@/lib/usecases/format-for";

/** English as in Great Britain, with euros: what most tests of sentences are written in. */
export const BRITISH = formatFor("en-GB", "EUR");
