/** What must be there before anything of ours can run. Node's own modules only. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

const OLDEST_NODE = [20, 19];

/** What node-gyp needs to compile a package, and the package of Debian that brings each. */
const COMPILE_TOOLS = ["g++", "make", "python3"];

/** A reason why the product cannot run here, for the person who wants to run it. */
export class CannotRun extends Error {}

/** @throws CannotRun when this Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new CannotRun(
    `Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}. ` +
      "Get it from https://nodejs.org/en/download.",
  );
}

/**
 * Makes the installed packages the ones of package-lock.json, and sees that the native one loads.
 * Everything it has to say goes to standard error: the command line installs through it too.
 * @throws CannotRun with the line to type when a package cannot be had.
 */
export async function installPackages(root) {
  if (!isInstalled(root)) {
    console.error("Installing packages …");
    // Not `npm ci`: it refuses a lockfile written where a registry lacks the binaries of other
    // systems. `--no-save` installs what the lockfile says and leaves it as it is.
    const options = ["--no-save", "--include=dev", "--no-audit", "--no-fund"];
    const code = await npm(root, ["install", ...options]);
    if (code !== 0) throw new CannotRun(`The packages could not be installed. ${compileAdvice()}`);
  }
  if (loadsSqlite(root)) return;
  // Compiled for another version of Node, or its install script was not allowed to run.
  console.error("Building better-sqlite3 for this version of Node …");
  await npm(root, ["rebuild", "better-sqlite3"]);
  if (!loadsSqlite(root)) {
    throw new CannotRun(`The package better-sqlite3 cannot be loaded. ${compileAdvice()}`);
  }
}

/**
 * True when every package of the lockfile is installed in that version. npm writes its own list
 * last, so an install that was broken off counts as none.
 */
export function isInstalled(root) {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const have = packagesIn(installed);
  const wanted = Object.entries(packagesIn(join(root, "package-lock.json")));
  // Optional ones are mostly the binaries for other systems.
  return wanted.every(
    ([path, { version, optional }]) =>
      path === "" || have[path]?.version === version || (optional && !have[path]),
  );
}

function npm(root, args) {
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** In a process of its own: a binary for another Node may end the process that loads it. */
function loadsSqlite(root) {
  const script = `new (require("better-sqlite3"))(":memory:").close()`;
  return spawnSync(process.execPath, ["-e", script], { cwd: root }).status === 0;
}

/** Names the compilers that are missing and the line that installs them. */
function compileAdvice() {
  const isThere = (tool) => spawnSync(tool, ["--version"]).status === 0;
  const missing = COMPILE_TOOLS.filter((tool) => !isThere(tool));
  if (missing.length === 0) return "The lines above say why.";
  return (
    `better-sqlite3 is compiled where no ready binary can be fetched, and ` +
    `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing here. ` +
    `Install what is missing, then start again:\n  ${installLine(COMPILE_TOOLS)}`
  );
}

/** The line that installs Debian's packages of these names, in the words of this system. */
export function installLine(packages) {
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  if (process.platform === "darwin") return "xcode-select --install";
  if (process.platform === "win32") return "winget install Microsoft.VisualStudio.2022.BuildTools";
  if (existsSync("/sbin/apk")) return `${sudo}apk add ${packages.join(" ")}`;
  if (existsSync("/usr/bin/dnf")) {
    return `${sudo}dnf install -y ${packages.join(" ").replace("g++", "gcc-c++")}`;
  }
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(" ")}`;
}
