import type { WorkspaceTable } from "./workspace-tables";

/** The tables of models and of what people say of accounts; see workspace-tables.ts. */
export const JUDGEMENT_TABLES = {
  models: {
    table: "ScoringModel",
    file: "models.csv",
    key: "version",
    columns: {
      version: "key",
      definition: "json",
      name: "text?",
      note: "text?",
      by: "text?",
      createdAt: "instant",
      appliedAt: "instant?",
    },
    added: { name: 5, by: 5 },
  },
  modelApplications: {
    table: "ModelApplication",
    file: "model-applications.csv",
    key: "id",
    columns: { id: "key", version: "key", at: "instant", by: "text?" },
    since: 5,
  },
  labels: {
    table: "Label",
    file: "labels.csv",
    key: "accountId",
    columns: { accountId: "key", segment: "key", by: "text?", at: "instant" },
    since: 5,
  },
  events: {
    table: "AccountEvent",
    file: "events.csv",
    key: "id",
    columns: {
      id: "key",
      accountId: "key",
      onDay: "whole",
      kind: "key",
      text: "text",
      by: "text?",
      at: "instant",
    },
    since: 5,
  },
} as const satisfies Readonly<Record<string, WorkspaceTable>>;
