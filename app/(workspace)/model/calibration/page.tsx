import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { CalibrationPage } from "@/components/models/calibration-page";
import { requireScope, scopeFor } from "@/lib/auth/current-scope";
import { viewCalibration } from "@/lib/usecases/view-calibration";

export const metadata: Metadata = { title: "Calibration" };

export default async function ModelCalibrationPage() {
  const view = await viewCalibration(await requireScope("portfolio.read"));
  const mayRate = (await scopeFor("accounts.write")).ok;
  return (
    <DrawnFor>
      <CalibrationPage view={view} mayRate={mayRate} />
    </DrawnFor>
  );
}
