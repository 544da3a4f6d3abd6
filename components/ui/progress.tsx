interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Unknown before it has been counted: the bar then only says that work goes on. */
  readonly total: number | undefined;
}

/** How far a longer piece of work has come. */
export function Progress({ label, done, total }: ProgressProps) {
  const known = total !== undefined && total > 0;
  return (
    <progress
      aria-label={label}
      {...(known ? { value: Math.min(done, total), max: total } : {})}
      className="h-2.5 w-full"
    />
  );
}
