/** What the form of the check is answered. */
export interface CheckState {
  /** Everything as it was sent, by the name of its field; empty where it was taken. */
  readonly typed: Readonly<Record<string, string>>;
  /** Why nothing of it was taken. */
  readonly problem?: string | undefined;
  /** What the form is sent with from now on, so that it is taken. */
  readonly basis?: string | undefined;
  /** Asks whether the import is to be discarded. */
  readonly question?: string | undefined;
  /** The import was not discarded after all. */
  readonly isKept?: boolean | undefined;
}
