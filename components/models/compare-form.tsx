import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { ComparedModels } from "@/lib/usecases/compare-models";

/** Which two versions are compared. */
export function CompareForm({ view }: { readonly view: ComparedModels }) {
  const { a, b, versions } = view;
  return (
    <form className="flex flex-wrap items-end gap-3">
      <Field input="choice" name="a" label="Version" value={a} options={versions} />
      <Field input="choice" name="b" label="Compare with" value={b} options={versions} />
      <Button>Compare</Button>
    </form>
  );
}
