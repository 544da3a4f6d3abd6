import type { BulkTransaction } from "@/lib/db/bulk";
import type { SqlParameter } from "@/lib/db/raw-sql";
import { newId } from "@/lib/new-id";
import type { ImportCounts, ImportRecord } from "@/lib/schemas/import-record";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { SampleSettings } from "@/lib/schemas/sample-settings";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { changedBy } from "./account-history";
import { eventIdOf } from "./import-past";
import { type LogNote, noteInBulk } from "./log";
import type { PersonRecord } from "./people";
import { removeImported } from "./remove-imported";

/** By which an import is known in the log. */
export type ImportName = Pick<ImportRecord, "id" | "origin" | "fileName">;

type Step = (transaction: BulkTransaction) => Promise<unknown>;

/**
 * What a landing changes of the workspace itself. It is gathered while rows are written and done
 * in the transaction that closes the landing: every edit by hand waits for who holds the
 * workspace's own row.
 */
export class LandingClosing {
  readonly #people: PersonRecord[] = [];
  readonly #steps: Step[] = [];

  private readonly workspaceId: string;

  constructor(private readonly scope: Scope) {
    this.workspaceId = scope.workspaceId;
  }

  /** Owners that will be there when the landing closes. */
  get people(): readonly PersonRecord[] {
    return this.#people;
  }

  addPeople(people: readonly PersonRecord[]): void {
    this.#people.push(...people);
  }

  /** Adds what shows the judgements that an import brings, as events of their accounts. */
  addEvidence(
    given: readonly { readonly accountId: string; readonly text: string }[],
    from: { readonly importId: string; readonly onDay: Day; readonly at: Date },
  ): void {
    if (given.length === 0) return;
    const { importId, onDay, at } = from;
    this.#steps.push((transaction) =>
      transaction.insert(
        "AccountEvent",
        ["workspaceId", "id", "accountId", "onDay", "kind", "text", "by", "at"],
        given.map(({ accountId, text }) => [
          ...[this.workspaceId, eventIdOf(importId), accountId, onDay, "note"],
          ...[text, changedBy(this.scope), at],
        ]),
      ),
    );
  }

  /** Notes in the log what the landing did, as it is known when everything was done. */
  note(entry: () => LogNote): void {
    this.#steps.push((transaction) => noteInBulk(transaction, this.scope, entry()));
  }

  /** Takes out what an import brought, with everything that hangs on its accounts. */
  removeImported(importId: string): void {
    this.#steps.push((transaction) => removeImported(transaction, this.workspaceId, importId));
  }

  /** Notes the day as of which every row of the portfolio is rated. */
  setRatedAsOf(day: Day): void {
    this.#execute(`UPDATE "Workspace" SET "ratedAsOf" = ? WHERE "id" = ?`, day, this.workspaceId);
  }

  /**
   * Ends an import and notes it: it is done when its rows are there, and not before.
   * @param began when its landing did
   */
  finishImport(record: ImportName, counts: ImportCounts, began: Date): void {
    const at = new Date();
    this.#execute(
      `UPDATE "Import" SET "status" = 'done', "counts" = ?, "finishedAt" = ?, "problem" = NULL,
         "tookMs" = ?, "keepsBefore" = ? WHERE "workspaceId" = ? AND "id" = ?`,
      JSON.stringify(counts),
      at,
      at.getTime() - began.getTime(),
      true,
      this.workspaceId,
      record.id,
    );
    this.note(() => landedNote(record, counts));
  }

  /** Keeps on an import what will be needed to take it back. */
  setImportSettings(importId: string, settings: SampleSettings | ImportSettings): void {
    this.#execute(
      `UPDATE "Import" SET "settings" = ? WHERE "workspaceId" = ? AND "id" = ?`,
      JSON.stringify(settings),
      this.workspaceId,
      importId,
    );
  }

  /** Stores a new version of the model. */
  storeModel(version: string, definition: string, at: Date): void {
    this.#steps.push((transaction) =>
      transaction.insert(
        "ScoringModel",
        ["workspaceId", "version", "definition", "createdAt"],
        [[this.workspaceId, version, definition, at]],
      ),
    );
  }

  /** Rates with a version of the model from now on. */
  applyModel(version: string, at: Date): void {
    this.#steps.push((transaction) =>
      transaction.insert(
        "ModelApplication",
        ["workspaceId", "id", "version", "at", "by"],
        [[this.workspaceId, newId(), version, at, changedBy(this.scope)]],
      ),
    );
    this.#execute(
      `UPDATE "ScoringModel" SET "appliedAt" = coalesce("appliedAt", ?)
       WHERE "workspaceId" = ? AND "version" = ?`,
      at,
      this.workspaceId,
      version,
    );
    this.#execute(
      `UPDATE "Workspace" SET "modelVersion" = ? WHERE "id" = ?`,
      version,
      this.workspaceId,
    );
  }

  /** Removes a version of the model; who rates with it rates with the version `before` again. */
  takeBackModel(version: string, before: string): void {
    this.#execute(
      `DELETE FROM "ModelApplication" WHERE "workspaceId" = ? AND "version" = ?`,
      this.workspaceId,
      version,
    );
    this.#execute(
      `DELETE FROM "ScoringModel" WHERE "workspaceId" = ? AND "version" = ?`,
      this.workspaceId,
      version,
    );
    this.#execute(
      `UPDATE "Workspace" SET "modelVersion" = ? WHERE "id" = ? AND "modelVersion" = ?`,
      before,
      this.workspaceId,
      version,
    );
  }

  /** Does something more. */
  also(step: (transaction: BulkTransaction) => Promise<unknown>): void {
    this.#steps.push(step);
  }

  /** Does all of it, in the order it was asked for; the people first. */
  async run(transaction: BulkTransaction): Promise<void> {
    await transaction.insert(
      "Person",
      ["workspaceId", "id", "name", "nameKey", "createdAt"],
      this.#people.map(({ id, name, nameKey }) => [
        this.workspaceId,
        id,
        name,
        nameKey,
        new Date(),
      ]),
    );
    for (const step of this.#steps) await step(transaction);
  }

  #execute(sql: string, ...parameters: SqlParameter[]): void {
    this.#steps.push((transaction) => transaction.execute(sql, parameters));
  }
}

/** What the log says of an import that is done. */
export function landedNote({ id, origin, fileName }: ImportName, counts: ImportCounts): LogNote {
  const { create, update, unchanged, skip, error, orders } = counts;
  return {
    action: origin === "sample" ? "sample.loaded" : "import.landed",
    subjectId: id,
    subject: fileName,
    details: { create, update, unchanged, skip, error, orders },
  };
}
