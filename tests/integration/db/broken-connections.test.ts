import pg from "pg";
import { expect, it } from "vitest";
import { freshPostgres } from "@/tests/setup/both-databases";

it("a connection to Postgres that breaks between two statements is its transaction's failure alone", async () => {
  const fresh = await freshPostgres();
  const { bulk, reads } = fresh.open("worker");
  const other = new pg.Client({ connectionString: fresh.url });
  await other.connect();
  const breakIt = async (rows: readonly { readonly pid?: unknown }[]) => {
    await other.query("SELECT pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    // The server's last words arrive while nobody waits for an answer.
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  try {
    const landing = bulk.land(async (transaction) => {
      await breakIt(await transaction.select(`SELECT pg_backend_pid() AS "pid"`));
      await transaction.execute(`DELETE FROM "WorkerBeat"`);
    });
    await expect(landing).rejects.toThrow();
    const reading = async () => {
      const batches = reads.stream(
        `SELECT pg_backend_pid() AS "pid" FROM generate_series(1, 9)`,
        [],
        2,
      );
      for await (const rows of batches) await breakIt(rows);
    };
    await expect(reading()).rejects.toThrow();
    expect(await reads.select(`SELECT 1 AS "one"`)).toEqual([{ one: 1 }]);
  } finally {
    await other.end();
  }
});
