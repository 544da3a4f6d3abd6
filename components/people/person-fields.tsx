import { Field } from "@/components/ui/field";
import { NotSaved } from "@/components/ui/outcome";
import type { PersonFormState } from "@/lib/auth/new-person-form";

/** What a new password has to be. */
export const PASSWORD_HINT = "At least 12 characters, and hard to guess";

/** Name, address and new password of somebody who begins to sign in. */
export function PersonFields({ state: { problems, values } }: { readonly state: PersonFormState }) {
  return (
    <>
      <NotSaved problems={problems} />
      <Field
        input="text"
        name="name"
        label="Your name"
        maxLength={100}
        value={values.name ?? ""}
        problem={problems.name}
        required
      />
      <Field
        input="email"
        name="email"
        label="E-mail"
        maxLength={254}
        value={values.email ?? ""}
        problem={problems.email}
        required
      />
      <Field
        input="new-password"
        name="password"
        label="Password"
        hint={PASSWORD_HINT}
        value=""
        problem={problems.password}
        required
      />
    </>
  );
}
