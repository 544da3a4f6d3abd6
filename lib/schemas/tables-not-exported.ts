/** Why the other tables of a workspace are in no export. */
export const NOT_EXPORTED = {
  PortfolioRow: "derived: every account is rated again",
  ImportRow: "derived: the plan that the check made of a file",
  ImportPiece: "the files stand beside the tables",
  ImportAccount: "derived: the accounts of a file that the check asked about",
  ImportSheetPiece: "derived: what was read of a file that is a workbook",
  Member: "members.csv says who they were; nobody gets in by it",
  Invitation: "a secret",
  ApiKey: "a secret",
  Session: "a secret",
  Job: "work of this installation",
  Export: "a copy of what is here",
  ExportPiece: "a copy of what is here",
} as const;
