import { refuseForeign } from "@/lib/auth/own-origin";

/** An address of the API that leads nowhere, answered in its own way and not with a page. */
export function GET(request: Request): Response {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return Response.json({ message: "Nothing was found at this address." }, { status: 404 });
}
