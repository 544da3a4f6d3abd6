import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";

/** The workspaces of whoever is signed in, and what they can do about them. */
export interface Workspaces {
  readonly current: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether they may make another one. */
  readonly mayMake: boolean;
  readonly switchTo: (data: FormData) => Promise<void>;
}

/**
 * Not of `useId`: server components of the frame and of the page below it count by themselves, so
 * that after a step from page to page both would have the same.
 */
const ID = "workspace-switcher";

/** Where one works, and the way to another workspace; a plain form, so that it needs no script. */
export function WorkspaceSwitcher({ current, options, mayMake, switchTo }: Workspaces) {
  return (
    <Form action={switchTo} className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <label htmlFor={ID} className="sr-only">
        Workspace
      </label>
      <Choice
        key={current}
        id={ID}
        name="workspaceId"
        defaultValue={current}
        options={options}
        className="min-w-0 max-w-56 flex-1 font-semibold"
      />
      <Button>Switch</Button>
      {mayMake ? <TextLink href="/workspaces/new">New workspace</TextLink> : null}
    </Form>
  );
}
