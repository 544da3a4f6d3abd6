/** Where the product listens, and what is said about that. */
import { createServer, isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotRun } from "./preflight.mjs";

/** The address of this machine to listen on; not set, all of them. */
const HOST = process.env.CLIENTELE_HOST || undefined;
const PORT = process.env.PORT || "3000";
const IS_EVERYWHERE = HOST === undefined || HOST === "0.0.0.0" || HOST === "::";
const HERE = `http://${IS_EVERYWHERE ? "127.0.0.1" : inAddress(HOST)}:${PORT}`;
const LOOK_EVERY_MS = 200;

/** What people open. */
export const ADDRESS = process.env.CLIENTELE_URL || HERE;

/** The options of Next's command that say where to listen. */
export const LISTEN_OPTIONS = ["-p", PORT, ...(HOST === undefined ? [] : ["-H", HOST])];

/**
 * Asked before the long work, not after it.
 * @param command what was typed, for the line that takes another port
 * @throws CannotRun when the port cannot be had.
 */
export function checkPort(command) {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotRun(`PORT must be a number from 1 to 65535; it is "${PORT}".`);
  }
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(new CannotRun(portSentence(error.code, command))));
    probe.listen(port, HOST, () => probe.close(resolve));
  });
}

function portSentence(code, command) {
  const reason = code === "EADDRINUSE" ? "is used by another program" : `cannot be used (${code})`;
  const other = PORT === "3000" ? 3001 : 3000;
  return `Port ${PORT} ${reason}. End that program, or take another port: PORT=${other} ${command}`;
}

/** Says where the product is as soon as it answers; nothing where it is stopped before. */
export async function announce(command, stopping) {
  while (!stopping.aborted) {
    const answer = await fetch(`${HERE}/api/health/live`).catch(() => undefined);
    if (answer) return console.log(addressSentences(command));
    await sleep(LOOK_EVERY_MS);
  }
}

/** Where it is, and what to do so that other machines are answered too. */
function addressSentences(command) {
  const here = `Clientele is at ${ADDRESS}`;
  if (process.env.CLIENTELE_URL || !IS_EVERYWHERE) return here;
  const other = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4");
  const example = `http://${other?.address ?? "192.168.1.20"}:${PORT}`;
  return (
    `It listens on all interfaces and answers requests for this machine's own name only. ` +
    `For others, set the address they open: CLIENTELE_URL=${example} ${command}\n${here}`
  );
}

function inAddress(host) {
  return isIPv6(host) ? `[${host}]` : host;
}
