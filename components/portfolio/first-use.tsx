import { Button, ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";

interface FirstUseProps {
  /** Loads the sample portfolio; undefined where who looks may not. */
  readonly exploreSample: ((data: FormData) => void | Promise<void>) | undefined;
  readonly mayImport: boolean;
}

/** What an empty workspace offers: look around, or begin with one's own list. */
export function FirstUse({ exploreSample, mayImport }: FirstUseProps) {
  return (
    <div className="grid gap-8">
      <div className="grid max-w-prose gap-2">
        <h1 className="text-heading font-semibold">
          Which of your accounts are clients, and which are customers?
        </h1>
        <p className="text-lead text-muted">
          Clientele rates every account from what it buys and how it works with you, says why, and
          shows where your service does not fit.
        </p>
      </div>
      {mayImport ? null : (
        <p>There are no accounts here yet. They appear when a colleague adds them.</p>
      )}
      <ul className="grid gap-8 md:grid-cols-2">
        {mayImport ? (
          <li className="grid content-start justify-items-start gap-3 border-t-2 border-accent pt-4">
            <h2 className="text-title font-semibold">Import your list</h2>
            <p className="max-w-prose text-muted">
              A list of accounts, an order history, or both. You see how each column was read and
              which rows have errors. Nothing is saved before you confirm.
            </p>
            <ButtonLink href="/import" tone="primary">
              Import your list
            </ButtonLink>
          </li>
        ) : null}
        {exploreSample ? (
          <li className="grid content-start justify-items-start gap-3 border-t-2 border-line pt-4">
            <h2 className="text-title font-semibold">Explore a sample portfolio</h2>
            <p className="max-w-prose text-muted">
              Sixty invented accounts from many trades, with orders and relationships. One click
              adds them, another removes them completely.
            </p>
            <Form action={exploreSample}>
              <Button>Explore a sample portfolio</Button>
            </Form>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
