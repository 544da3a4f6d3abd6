import { type DriverAdapterError, isDriverAdapterError } from "@prisma/driver-adapter-utils";

/**
 * A failure as Prisma's adapters report it, known by its shape: the web build holds a copy of the
 * class of its own, so that `instanceof` would miss what an adapter outside the build throws.
 */
export function isDriverFailure(error: unknown): error is DriverAdapterError {
  return error instanceof Error && isDriverAdapterError(error);
}
