import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/control";
import { Notice } from "@/components/ui/notice";

interface PasteFormProps {
  /** Where it is sent to; works without JavaScript. */
  readonly address: string;
  /** What was wrong with the last try. */
  readonly problem: string | undefined;
}

/** Takes cells that were copied out of a spreadsheet. */
export function PasteForm({ address, problem }: PasteFormProps) {
  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      className="grid max-w-2xl gap-4"
    >
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <div className="grid gap-1">
        <label htmlFor="pasted-cells" className="font-medium">
          Or paste cells
        </label>
        <p id="pasted-cells-limits" className="text-caption text-muted">
          Copy them from a spreadsheet with the header row, up to 5 million characters.
        </p>
        <textarea
          id="pasted-cells"
          name="cells"
          rows={4}
          aria-describedby="pasted-cells-limits"
          spellCheck={false}
          className={`${CONTROL} w-full whitespace-pre`}
        />
      </div>
      <div>
        <Button>Read the cells</Button>
      </div>
    </form>
  );
}
