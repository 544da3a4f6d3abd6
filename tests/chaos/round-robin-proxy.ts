import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** A reverse proxy before several instances, as an operator would put one there. */
export interface RoundRobinProxy {
  /** What people open. */
  readonly address: string;
  /** The instances, as `http://host:port`; requests go to one after the other. */
  readonly targets: string[];
  close(): Promise<void>;
}

/** Starts one on a free port, with no instances yet. */
export async function startProxy(): Promise<RoundRobinProxy> {
  const targets: string[] = [];
  let turn = 0;

  /** Sends a request on. Where an instance takes no connection nothing was sent: the next one gets it. */
  function forward(incoming: IncomingMessage, outgoing: ServerResponse, left: number): void {
    const target = targets[turn++ % targets.length] ?? "";
    const sent = request(new URL(incoming.url ?? "/", target), {
      method: incoming.method,
      headers: { ...incoming.headers, ...forwardedBy(incoming) },
      agent: false,
    });
    sent.once("socket", (socket) => socket.once("connect", () => incoming.pipe(sent)));
    sent.once("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
      answer.once("error", () => outgoing.destroy());
    });
    sent.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" && left > 1) forward(incoming, outgoing, left - 1);
      else if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
  }

  const server = createServer((incoming, outgoing) => forward(incoming, outgoing, targets.length));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    address: `http://127.0.0.1:${address.port}`,
    targets,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function forwardedBy({ headers, socket }: IncomingMessage): Record<string, string> {
  const before = headers["x-forwarded-for"];
  const from = socket.remoteAddress ?? "";
  return {
    "x-forwarded-for": before === undefined ? from : `${before}, ${from}`,
    "x-forwarded-proto": "http",
    "x-forwarded-host": headers.host ?? "",
  };
}
