export const WEB_HEAP: readonly string[];
export const WORKER_HEAP: readonly string[];
