import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";

interface SampleBannerProps {
  readonly takeOutSample: ((data: FormData) => void | Promise<void>) | undefined;
}

/** Says that the figures are invented, and takes them out. */
export function SampleBanner({ takeOutSample }: SampleBannerProps) {
  return (
    <Notice tone="info">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>
          <strong className="font-semibold">This is the sample portfolio.</strong> Its accounts are
          invented.
        </p>
        {takeOutSample ? (
          <Form action={takeOutSample}>
            <Button>Remove the sample</Button>
          </Form>
        ) : null}
      </div>
    </Notice>
  );
}
