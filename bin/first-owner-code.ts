import { makeFirstOwnerCode } from "@/lib/auth/first-owner";

/** A step of the start: as long as nobody can sign in, prints the way to the first account. */
const code = await makeFirstOwnerCode();
if (code !== undefined) {
  console.log(
    `Nobody can sign in yet. Open ${process.argv[2]}/welcome and enter the code ${code}, ` +
      "or run bin/clientele owner create.",
  );
}
process.exit(0);
