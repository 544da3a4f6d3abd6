import type { JobRun } from "@/lib/jobs/run-next-job";
import type { Landing } from "@/lib/repositories/landing";
import type { UndoneImport } from "@/lib/repositories/undo-closing";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import { accountWithoutImport } from "./account-without-import";
import { LANDING_BATCH, landBatch } from "./land-batch";
import { mayChange } from "./own-accounts";
import { Owners } from "./owners";
import type { WorkspaceContext } from "./rating-context";
import { type UndoneOrders, undoOrders } from "./undo-orders";

/** The accounts of an import that is undone, and what became of each. */
export class UndoneAccounts {
  /** Created by it and changed by nobody since. */
  readonly #removed = new Set<string>();
  readonly #removedWithHistory = new Set<string>();
  /** Created by it, but changed since or somebody else's by now. */
  readonly #createdKept = new Set<string>();
  /** There before it. */
  readonly #changed = new Set<string>();
  readonly #restored = new Set<string>();
  readonly #kept = new Set<string>();
  readonly #owners: Owners;
  #orders: UndoneOrders | undefined;
  #done = 0;

  constructor(
    private readonly scope: Scope,
    private readonly record: ImportRecord,
    private readonly context: WorkspaceContext,
    private readonly run: JobRun,
    private readonly overwritten: readonly string[],
  ) {
    this.#owners = new Owners(context.people, context.unnamedOwner);
  }

  /** Writes all of it. */
  async all(landing: Landing): Promise<void> {
    const past = landing.past(this.record.id);
    await this.#findCreated(landing);
    if (this.record.kind === "orders") {
      this.#orders = await undoOrders(
        landing,
        this.scope,
        this.record.id,
        this.overwritten,
        this.run,
      );
      for (const id of this.#orders.holding) if (this.#removed.delete(id)) this.#keep(id);
    }
    for (const id of await past.changedAccounts()) this.#changed.add(id);
    for (const id of this.#orders?.touched ?? []) this.#changed.add(id);
    for (const id of [...this.#removed, ...this.#createdKept]) this.#changed.delete(id);
    await this.#inBatches(this.#removed, async (ids) => {
      for (const id of await past.withHistory(ids)) this.#removedWithHistory.add(id);
      await landing.writes.removeAccounts(ids);
    });
    await this.#restore(landing, [...this.#changed, ...this.#createdKept].sort());
  }

  /** Accounts that others wrote meanwhile: they are there as those left them. */
  async settle(landing: Landing, accountIds: readonly string[]): Promise<void> {
    for (const id of accountIds) {
      if (!this.#removed.delete(id)) continue;
      this.#removedWithHistory.delete(id);
      this.#keep(id);
    }
    const ours = accountIds.filter((id) => this.#changed.has(id) || this.#createdKept.has(id));
    await this.#restore(landing, ours);
  }

  outcome(): UndoneImport {
    const counts = {
      removed: this.#removed.size,
      restored: this.#restored.size,
      ordersRemoved: this.#orders?.removed ?? 0,
      ordersRestored: this.#orders?.restored ?? 0,
      kept: this.#kept.size,
      ordersKept: this.#orders?.kept ?? 0,
    };
    return { counts, removed: [...this.#removedWithHistory] };
  }

  #keep(id: string): void {
    this.#createdKept.add(id);
    this.#kept.add(id);
  }

  async #findCreated({ past }: Landing): Promise<void> {
    const reads = past(this.record.id);
    for (let after = ""; ; ) {
      const accounts = await reads.created(after, LANDING_BATCH);
      const last = accounts.at(-1);
      if (!last) return;
      after = last.id;
      const changed = new Set(await reads.changedByOthers(accounts.map(({ id }) => id)));
      for (const account of accounts) {
        if (changed.has(account.id) || !mayChange(this.scope, account)) this.#keep(account.id);
        else this.#removed.add(account.id);
      }
    }
  }

  async #restore(landing: Landing, all: readonly string[]): Promise<void> {
    const { reads, closing } = landing;
    const { context, scope } = this;
    const importId = this.record.id;
    const past = landing.past(importId);
    const names = await reads.ownerNames();
    const undone = await past.undone();
    await this.#inBatches(all, async (ids) => {
      const accounts = await reads.accountsById(ids, (id) => names.get(id) ?? "");
      const mine = accounts.filter((account) => mayChange(scope, account));
      for (const { id } of accounts) this.#kept.add(id);
      const histories = await past.historyOf(ids);
      const orders = await reads.ordersOf(ids);
      const items = mine.map((account) => {
        const { id } = account;
        const { item, kept } = accountWithoutImport(account, {
          ...{ importId, undone, context, owners: this.#owners },
          history: histories.get(id) ?? [],
          orders: orders.get(id) ?? [],
        });
        const isCreated = this.#createdKept.has(id);
        if (!isCreated && kept.length === 0) this.#kept.delete(id);
        if (!isCreated && item.changed) this.#restored.add(id);
        else this.#restored.delete(id);
        return item;
      });
      closing.addPeople(this.#owners.takeAdded());
      await landBatch(landing, items, context, { cause: "undo", importId });
    });
  }

  /** Some thousand at a time, with a look at whether the job goes on. */
  async #inBatches(
    all: Iterable<string>,
    work: (ids: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const ids = [...all];
    for (let start = 0; start < ids.length; start += LANDING_BATCH) {
      this.run.signal.throwIfAborted();
      const some = ids.slice(start, start + LANDING_BATCH);
      await work(some);
      this.#done += some.length;
      this.run.progress(this.#done, this.#removed.size + this.#changed.size);
    }
  }
}
