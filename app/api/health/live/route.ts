/** The process answers; the database is not asked. */
export function GET(): Response {
  return Response.json({ status: "live" });
}
