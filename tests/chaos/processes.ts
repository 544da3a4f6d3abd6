import { readFileSync } from "node:fs";

/** What runs below this process, from /proc; only on Linux. */
export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
  readonly residentBytes: number;
}

/** Every process below this one that is still there. */
export function processesBelow(pid = process.pid): RunningProcess[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(" ").filter(Boolean);
  return children.flatMap((text) => {
    const child = Number(text);
    const command = read(`/proc/${child}/cmdline`).replaceAll("\0", " ").trim();
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${child}/status`))?.[1] ?? "0";
    const own = { pid: child, command, residentBytes: Number(kilobytes) * 1024 };
    return [own, ...processesBelow(child)];
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}
