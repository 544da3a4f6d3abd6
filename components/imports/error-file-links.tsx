import type { ErrorFileView } from "@/lib/usecases/view-error-file";

/** Where the rows left out can be had as a file, to be mended and sent again. */
export function ErrorFileLinks({ view }: { readonly view: ErrorFileView }) {
  return (
    <div className="grid max-w-prose gap-1">
      <p>
        Rows left out:{" "}
        {view.links.map(({ label, href }, index) => (
          <span key={href}>
            {index > 0 ? ", " : ""}
            <a className="text-accent underline" href={href} download>
              {label}
              <span className="sr-only"> file of the rows left out</span>
            </a>
          </span>
        ))}
      </p>
      <p className="text-muted">
        Your columns in their order, with the reason beside each row. Fix the rows there and upload
        that file; its last two columns are ignored.
      </p>
      {view.note ? <p className="text-muted">{view.note}</p> : null}
    </div>
  );
}
