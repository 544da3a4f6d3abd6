-- CreateTable
CREATE TABLE "ImportSheetPiece" (
    "workspaceId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "sheet" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "rows" TEXT NOT NULL,

    CONSTRAINT "ImportSheetPiece_pkey" PRIMARY KEY ("workspaceId","importId","sheet","number")
);

-- AddForeignKey
ALTER TABLE "ImportSheetPiece" ADD CONSTRAINT "ImportSheetPiece_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
