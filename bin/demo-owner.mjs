import { spawnSync } from "node:child_process";
import { CannotRun } from "./preflight.mjs";

const OWNER = {
  name: "Marta Ilvesson",
  email: "marta@example.com",
  password: "pictures-of-the-product",
};

/** Makes the person who is signed in on the pictures. */
export function createOwner(root, env) {
  const { name, email, password } = OWNER;
  const args = ["--name", name, "--email", email, "--workspace", "My accounts"];
  const { status } = spawnSync(
    process.execPath,
    ["dist/clientele.mjs", "owner", "create", ...args],
    {
      cwd: root,
      env: { ...process.env, ...env },
      input: password,
    },
  );
  if (status !== 0) throw new CannotRun("The owner could not be made.");
}

/** Signs that person in. */
export async function signIn(page) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}
