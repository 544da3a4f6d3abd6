import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";

interface DeletionBannerProps {
  /** When the workspace goes. */
  readonly when: string;
  /** For who may let it stay. */
  readonly keep?: ((data: FormData) => Promise<void>) | undefined;
}

/** Says on every page that the workspace goes, and lets an owner keep it. */
export function DeletionBanner({ when, keep }: DeletionBannerProps) {
  return (
    <div className="mb-5 print:hidden">
      <Notice tone="danger">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>
            <strong className="font-semibold">This workspace will be deleted on {when}</strong>,
            with everything in it.{keep ? "" : " An owner can still cancel this."}
          </p>
          {keep ? (
            <Form action={keep}>
              <Button>Keep the workspace</Button>
            </Form>
          ) : null}
        </div>
      </Notice>
    </div>
  );
}
