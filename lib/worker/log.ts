import pino from "pino";
import { environment } from "@/lib/env";

/** One JSON object a line on standard error. */
export const log = pino({ name: "worker", level: environment().logLevel }, pino.destination(2));
