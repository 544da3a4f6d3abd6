-- Row numbers of 64 bits, as SQLite has them: a row that is written again takes a new number from the
-- sequence each time, and ten million accounts rated daily would have used up 32 bits within a year.
ALTER TABLE "PortfolioRow" ALTER COLUMN "id" SET DATA TYPE BIGINT;
ALTER SEQUENCE "PortfolioRow_id_seq" AS BIGINT;
